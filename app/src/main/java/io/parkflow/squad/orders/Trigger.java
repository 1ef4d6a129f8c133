package io.parkflow.squad.orders;

import java.time.Instant;
import java.util.List;

/// A room that sees when an order is due: reports that do not come, blockers nobody solves, plans that slip.
public interface Trigger {
    /// Every cause that holds now, whether it was told before or not. In a read transaction of the park.
    List<Cause> found(Instant now);
}
