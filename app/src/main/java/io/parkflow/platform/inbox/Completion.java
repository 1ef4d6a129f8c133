package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Flaws;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer to a task.
///
/// @param outcome one of the step's outcomes
/// @param data    the step's form or score sheet
@Serdeable
record Completion(
        @Nullable String outcome,
        @Nullable String comment,

        @Schema(ref = "#/components/schemas/Answer") @Nullable
        Map<String, Object> data) {
    private static final int LONGEST = 60;

    /// @throws io.parkflow.ground.problem.Rejected 422 when no outcome was sent
    String chosen() {
        Flaws flaws = new Flaws();
        String chosen = flaws.text("/outcome", outcome, LONGEST);
        flaws.refuse();
        return chosen;
    }

    Optional<String> findComment() {
        return Optional.ofNullable(comment).filter(words -> !words.isBlank());
    }

    Map<String, Object> fields() {
        return data == null ? Map.of() : data;
    }
}
