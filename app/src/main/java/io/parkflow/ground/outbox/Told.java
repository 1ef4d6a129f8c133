package io.parkflow.ground.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A fact as it is told to listeners.
///
/// @param id     the key against hearing it twice
/// @param step   of the workflow, when it happened at one
/// @param detail JSON types only
public record Told(
        UUID id,
        Instant at,
        String type,
        String subjectKind,
        UUID subjectId,
        Optional<UUID> caseId,
        Optional<String> step,
        Map<String, Object> detail) {}
