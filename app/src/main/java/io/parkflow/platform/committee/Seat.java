package io.parkflow.platform.committee;

import java.util.UUID;

/// A member in office at one meeting.
record Seat(UUID member, boolean chair, boolean present) {}
