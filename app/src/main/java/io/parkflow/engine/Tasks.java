package io.parkflow.engine;

import java.util.Map;
import java.util.UUID;

/// Work of people, as the engine sees it: an id and a step.
public interface Tasks {

    /// @return false when the task is no longer open
    boolean complete(UUID taskId, Map<String, Object> routing);
}
