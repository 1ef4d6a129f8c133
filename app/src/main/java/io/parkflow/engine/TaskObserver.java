package io.parkflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hears what the engine does, inside the same transaction.
public interface TaskObserver {

    /// @return routing values with which the engine goes on at once, because nobody is asked; empty: somebody is
    Optional<Map<String, Object>> opened(OpenedTask task);

    /// The task is gone, whether it was answered or taken away.
    void closed(UUID taskId, UUID caseId);

    /// The case has reached an end.
    ///
    /// @param end key of the end event, or empty when it was cancelled
    void ended(UUID caseId, String end);
}
