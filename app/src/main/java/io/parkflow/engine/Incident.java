package io.parkflow.engine;

import java.time.Instant;
import java.util.UUID;

/// A step of the system that failed as often as it may and now waits for a person.
///
/// @param id      of the parked job
/// @param problem first line of what went wrong
public record Incident(String id, UUID caseId, String step, String problem, Instant since) {}
