package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer to a task.
///
/// @param outcome one of the step's outcomes
/// @param data    the step's form or score sheet
@Serdeable
record Completion(
        String outcome, @Nullable String comment, @Nullable Map<String, Object> data) {
    Optional<String> findComment() {
        return Optional.ofNullable(comment).filter(words -> !words.isBlank());
    }

    Map<String, Object> fields() {
        return data == null ? Map.of() : data;
    }
}
