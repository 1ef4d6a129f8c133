package io.parkflow.squad.lights;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What is open on projects and waits for somebody. Every room of the loop brings its own, so that a red light says
/// whose turn it is.
public interface Waiting {
    enum Kind {
        REPORT,
        BLOCKER,
        ORDER
    }

    /// @param caseId the case in which somebody has to act
    /// @param what   in the words of whoever wrote it, or the week of a report
    /// @param isLate its time is over
    record Thing(UUID project, Kind kind, UUID id, UUID caseId, String what, boolean isLate) {}

    /// One or two statements however many projects.
    List<Thing> on(Collection<UUID> projects);
}
