package io.parkflow.squad.plan;

import java.time.LocalDate;
import java.util.UUID;

/// For whoever hears that a milestone is reached, such as a weekly report.
public interface Milestones {
    /// @throws io.parkflow.ground.problem.Rejected 404 no such milestone of the project, 409 reached already, 422 in
    /// the
    ///     future
    void reached(UUID project, UUID milestone, LocalDate on);
}
