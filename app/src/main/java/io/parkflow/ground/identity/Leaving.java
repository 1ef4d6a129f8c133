package io.parkflow.ground.identity;

import java.util.UUID;

/// Hears of a member who may not work any more, in the transaction in which that becomes so.
public interface Leaving {
    void left(UUID member);
}
