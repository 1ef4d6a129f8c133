package io.parkflow.ground.audit;

import java.time.Instant;

/// Somebody who keeps count of facts. Called in the transaction of the fact, so count and fact are true together;
/// must be quick and must not record facts itself.
public interface Witness {
    void saw(Fact fact, Instant at);
}
