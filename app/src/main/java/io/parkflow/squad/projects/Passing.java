package io.parkflow.squad.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A part of a project changes hands.
///
/// @param from empty: nobody had it
public record Passing(UUID project, Part part, Optional<UUID> from, UUID to) {

    /// What workflows call it: `officer`.
    public String place() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    public boolean isFrom(UUID member) {
        return from.filter(member::equals).isPresent();
    }
}
