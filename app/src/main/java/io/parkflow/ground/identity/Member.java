package io.parkflow.ground.identity;

import java.util.Optional;
import java.util.UUID;

/// A person with roles in the park. Name, phone and email are personal data: never in a log or an event, so
/// [#toString] leaves them out.
public record Member(
        UUID id,
        UUID account,
        String name,
        Optional<String> phone,
        Optional<String> email,
        Optional<UUID> unit,
        Optional<UUID> resident,
        boolean active,
        int version) {
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
