package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is different of one thing between two days.
///
/// @param code    what people call it by: its number, the code of a project, the key of a milestone
/// @param name    what it is about
/// @param project whose it is; a project's own: itself
public record Difference(
        About about, UUID id, String code, String name, Optional<UUID> project, Kind kind, List<FieldChange> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /// Of something that is there on the second day.
    ///
    /// @param before empty: it was not there on the first
    /// @return nothing when it says the same on both
    public static Optional<Difference> of(
            About about,
            UUID id,
            String code,
            String name,
            Optional<UUID> project,
            Optional<Fields> before,
            Fields after) {
        List<FieldChange> changes = FieldChange.of(before.map(after::changes).orElseGet(after::all));
        Kind kind = before.isEmpty() ? Kind.NEW : Kind.CHANGED;
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(about, id, code, name, project, kind, changes));
    }

    /// Of what kind the thing is.
    public enum About {
        PROJECT,
        MILESTONE,
        BLOCKER,
        ORDER,
        OUTCOME
    }

    /// What became of it.
    public enum Kind {
        /// It was not there on the first day.
        NEW,
        CHANGED,
        /// It is not there any more on the second.
        GONE
    }

    /// One field, as it was and as it is.
    @Serdeable
    public record FieldChange(String field, String before, String after) {
        public static List<FieldChange> of(Map<String, List<String>> changes) {
            return changes.entrySet().stream()
                    .map(entry -> new FieldChange(
                            entry.getKey(),
                            entry.getValue().getFirst(),
                            entry.getValue().getLast()))
                    .toList();
        }
    }
}
