package io.parkflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// One call of a verb.
///
/// @param step    key of the step, or of the service task, it runs for
/// @param stepId  the same for every retry of this very step: the key against doing it twice
/// @param routing routing values of the case
/// @param answer  what the person handed in, when an outcome of a task caused it
public record VerbCall(UUID caseId, String step, String stepId, Map<String, Object> routing, Optional<Answer> answer) {
    public VerbCall {
        // values not set yet are left out
        routing = routing.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What a person answered at a task.
    ///
    /// @param outcome key of the outcome
    /// @param data    the form's data as kept, empty without a form; JSON types only
    public record Answer(
            UUID taskId, UUID member, String outcome, Optional<String> comment, Map<String, Object> data) {}

    public Answer given() {
        return answer.orElseThrow(
                () -> new IllegalStateException("the verb of step " + step + " needs a person's answer"));
    }
}
