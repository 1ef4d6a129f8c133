package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// Who wants to know what a report brings, in the transaction in which it is handed in: blockers that are raised.
public interface Reported {
    /// @param blockers rows of the form, see `report.json`
    /// @throws io.parkflow.ground.problem.Rejected when the report cannot be taken as it is
    void reported(UUID report, UUID project, JsonNode blockers);
}
