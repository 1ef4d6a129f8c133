package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.UUID;

/// A department of the park.
///
/// @param headId member who leads it
@Serdeable
record Unit(UUID id, String name, Optional<UUID> parentId, Optional<UUID> headId) {}
