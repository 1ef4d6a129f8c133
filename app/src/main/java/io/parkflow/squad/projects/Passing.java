package io.parkflow.squad.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A part of a project changes hands.
///
/// @param before who had which part
/// @param after  the same, but for the part
public record Passing(UUID project, Part part, People before, People after) {

    /// Empty: nobody had it.
    public Optional<UUID> from() {
        return before.of(part);
    }

    public UUID to() {
        return after.of(part).orElseThrow();
    }

    /// What workflows call it: `officer`.
    public String place() {
        return part.name().toLowerCase(Locale.ROOT);
    }

    public boolean isFrom(UUID member) {
        return from().filter(member::equals).isPresent();
    }
}
