package io.parkflow.platform.committee;

import java.util.Optional;
import java.util.UUID;

/// A member in office at one meeting, or the substitute of one.
///
/// @param standsFor the member who named this one in writing
record Seat(UUID member, boolean chair, boolean present, Optional<UUID> standsFor) {}
