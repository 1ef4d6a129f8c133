package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// A task was answered.
@Serdeable
record Completed(UUID taskId, String outcome) {}
