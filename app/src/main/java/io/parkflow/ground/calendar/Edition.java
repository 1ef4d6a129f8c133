package io.parkflow.ground.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's own days as they were after one change.
///
/// @param version counts from 1
public record Edition(int version, Instant at, Optional<UUID> member, String reason, List<CalendarDay> days) {}
