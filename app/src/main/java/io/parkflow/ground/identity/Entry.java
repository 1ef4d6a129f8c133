package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Park;
import java.util.Optional;

/// What one gets at the entrance. Its texts are secrets, so it never prints itself.
record Entry(String accessToken, String refreshToken, Optional<Park> park) {
    @Override
    public String toString() {
        return "Entry";
    }
}
