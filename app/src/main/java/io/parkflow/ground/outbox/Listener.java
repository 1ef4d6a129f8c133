package io.parkflow.ground.outbox;

import java.util.List;

/// Somebody who wants to know. Called inside the park, in a transaction of the relay: what is written to the database
/// happens exactly once, what goes outside must be keyed by the fact's id.
public interface Listener {

    /// @param facts oldest first; many at once, so that a busy park costs no statement for each of them
    /// @throws RuntimeException to be asked again later, about one fact at a time
    void heard(List<Told> facts);
}
