package io.parkflow.platform.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter that is to go out on a fact.
///
/// @param workflowVersion whose declaration counts
record Order(
        UUID cause,
        String kind,
        String workflow,
        int workflowVersion,
        Optional<UUID> caseId,
        int attempts,
        State state,
        Instant dueAt) {
    @Serdeable
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("done")
        DONE,
        /// Tried too often; a person issues it by hand once the cause is gone.
        @JsonProperty("failed")
        FAILED
    }
}
