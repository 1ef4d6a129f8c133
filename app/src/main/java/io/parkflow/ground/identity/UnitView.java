package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A department as shown.
///
/// @param people how many active members belong to it
/// @param can    `change`, `remove` (nobody and no other department belongs to it)
@Serdeable
record UnitView(
        UUID id,
        String name,
        Optional<UUID> parentId,
        Optional<UUID> headId,
        Optional<String> headName,
        int people,
        int version,
        List<String> can) {}
