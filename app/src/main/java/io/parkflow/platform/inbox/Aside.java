package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import java.util.Map;
import java.util.Optional;

/// Who answers what is more than a plain task: one that others help with, or the help itself.
public interface Aside {

    /// @param item in the caller's hands, or waiting to come back to them
    /// @throws io.parkflow.ground.problem.Rejected 409 with what is possible now
    void answer(Item item, String outcome, Optional<String> comment, ObjectNode data);

    /// The step as it lies before the holder of a row.
    Step step(Bundle bundle, Item item);

    /// What is filled in already.
    Optional<Map<String, Object>> findDraft(Item item);
}
