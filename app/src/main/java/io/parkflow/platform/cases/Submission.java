package io.parkflow.platform.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/// What was handed in at a step; never changed afterwards.
///
/// @param step   where, or `start`
/// @param form   key within the workflow
/// @param data   field → value as kept
/// @param digest SHA-256 over the data's text
public record Submission(
        UUID id,
        UUID caseId,
        String step,
        String form,
        int formVersion,
        ObjectNode data,
        String digest,
        UUID submittedBy,
        Instant submittedAt) {}
