package io.parkflow.platform.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Dates a room has agreed for steps of its cases, in place of the lengths its bundle gives: the deadline of a
/// decision of a meeting, the Thursday of a week that holidays have moved.
public interface OwnDates {
    /// Key of the one workflow it speaks for.
    String workflow();

    /// @return nothing: the length of the bundle counts
    Optional<Instant> find(UUID caseId, String step);
}
