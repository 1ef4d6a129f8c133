package io.parkflow.squad.projects;

import java.time.Instant;
import java.util.List;

/// A room that can tell what of its own is different between two moments, and says the same with its events.
public interface Differing {
    /// In statements of which there are as many however much has changed. In a read transaction of the park.
    ///
    /// @param from before `to`
    List<Difference> between(Instant from, Instant to);
}
