package io.parkflow.ground.identity;

import java.util.Optional;
import java.util.UUID;

/// A sign-in with its present refresh token, which is shown to its owner once and kept nowhere.
record Session(UUID id, UUID account, Optional<UUID> park, String token) {
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
