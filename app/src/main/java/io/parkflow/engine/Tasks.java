package io.parkflow.engine;

import java.util.Map;
import java.util.UUID;

/// Work of people, as the engine sees it: an id and a step.
public interface Tasks {

    /// For how many people the step of this task stands in all, at once or one after the other; 1 for a plain step.
    int instances(UUID taskId);

    /// @return false when the task is no longer open
    boolean complete(UUID taskId, Map<String, Object> routing);
}
