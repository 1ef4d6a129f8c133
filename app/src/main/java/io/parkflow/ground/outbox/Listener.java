package io.parkflow.ground.outbox;

/// Somebody who wants to know. Called inside the park, in a transaction of the relay: what is written to the database
/// happens exactly once, what goes outside must be keyed by the fact's id.
public interface Listener {

    /// @throws RuntimeException to be asked again later
    void heard(Told fact);
}
