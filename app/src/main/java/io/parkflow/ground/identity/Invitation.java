package io.parkflow.ground.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A seat in the park that waits for the person who holds the code.
///
/// @param name  as the park calls the person
/// @param host  member who invited
/// @param guest member who came
record Invitation(
        UUID id,
        String name,
        Set<String> roles,
        Optional<UUID> unit,
        Optional<UUID> resident,
        UUID host,
        Instant createdAt,
        Instant expiresAt,
        boolean withdrawn,
        Optional<UUID> guest) {
    /// `waiting`, `taken`, `withdrawn` or `expired`.
    String state(Instant now) {
        if (guest.isPresent()) {
            return "taken";
        }
        if (withdrawn) {
            return "withdrawn";
        }
        return now.isBefore(expiresAt) ? "waiting" : "expired";
    }
}
