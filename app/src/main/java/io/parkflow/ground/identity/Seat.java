package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Park;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where a person sits: which member of which park, with which roles.
record Seat(Park park, UUID member, Optional<UUID> resident, Set<String> roles) {}
