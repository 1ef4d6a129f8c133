package io.parkflow.platform.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One person's unfinished answer.
///
/// @param task    row of the inbox it answers; none: a case would begin with it
/// @param title   of the case that would begin
/// @param outcome what the person leans to
/// @param data    fields of the form, not judged as a whole yet
/// @param version grows with each save
public record Draft(
        UUID id,
        Optional<UUID> task,
        String workflow,
        String title,
        Optional<String> outcome,
        Optional<String> comment,
        ObjectNode data,
        Instant savedAt,
        int version) {}
