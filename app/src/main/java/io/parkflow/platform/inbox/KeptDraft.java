package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// What was typed is kept.
@Serdeable
record KeptDraft(UUID id, int version, Instant savedAt) {}
