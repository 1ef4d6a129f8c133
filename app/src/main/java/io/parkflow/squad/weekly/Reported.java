package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// Who wants to know what a report brings, in its transaction: blockers that are raised, milestones that are reached.
public interface Reported {
    /// @param blockers   rows of the form, see `report.json`
    /// @param milestones rows of the form
    /// @throws io.parkflow.ground.problem.Rejected when the report cannot be taken as it is
    void reported(UUID report, UUID project, JsonNode blockers, JsonNode milestones);
}
