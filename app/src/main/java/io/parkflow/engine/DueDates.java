package io.parkflow.engine;

import java.time.Instant;
import java.util.UUID;

/// Knows when a named deadline of a case passes, by the park's calendar.
public interface DueDates {
    Instant due(UUID caseId, String deadline);
}
