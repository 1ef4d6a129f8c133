package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What was handed in at a step; never changed afterwards.
///
/// @param step   where, or `start`
/// @param form   key within the workflow
/// @param data   field → value as kept
/// @param digest SHA-256 over the data's text
/// @param bound  what a decision made with it stands on, see [Binding]; known when it is handed in
public record Submission(
        UUID id,
        UUID caseId,
        String step,
        String form,
        int formVersion,
        ObjectNode data,
        String digest,
        UUID submittedBy,
        Instant submittedAt,
        Optional<String> bound) {

    /// Tells in the event of a decision what it was made on.
    public Fact bind(Fact decision) {
        return bound.map(value -> decision.with("paper", id.toString()).with("bound", value))
                .orElse(decision);
    }

    Submission with(String bound) {
        return new Submission(
                id, caseId, step, form, formVersion, data, digest, submittedBy, submittedAt, Optional.of(bound));
    }
}
