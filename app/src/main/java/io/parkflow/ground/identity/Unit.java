package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.UUID;

/// A department of the park.
@Serdeable
record Unit(UUID id, String name, Optional<UUID> parentId) {}
