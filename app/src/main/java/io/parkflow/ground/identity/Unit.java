package io.parkflow.ground.identity;

import java.util.Optional;
import java.util.UUID;

/// A department of the park.
///
/// @param head member who leads it
record Unit(UUID id, String name, Optional<UUID> parent, Optional<UUID> head, int version) {}
