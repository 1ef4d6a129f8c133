package io.parkflow.squad.projects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A room in which work on a project goes on in cases of its own. When a part of the project changes hands, their open
/// tasks and all that come later go along, in the same transaction.
public interface Underway {
    /// @param places routing values of the case that name whoever has the part, or had it when they were asked
    /// @param from   empty: nobody did
    record Matter(UUID caseId, Collection<String> places, Optional<UUID> from, UUID to) {
        public Matter {
            places = List.copyOf(places);
        }

        public Matter(UUID caseId, Collection<String> places, Passing passing) {
            this(caseId, places, passing.from(), passing.to());
        }
    }

    /// The cases that may be open. What the room itself keeps of the person follows now.
    List<Matter> follow(Passing passing);
}
