package io.parkflow.ground.tenancy;

import io.micronaut.core.propagation.PropagatedContextElement;
import io.parkflow.migrations.Migrator;
import java.util.UUID;

/// The park a piece of work belongs to, as it travels with requests, jobs and events.
///
/// @param id   the park
/// @param cell PostgreSQL schema that holds its rows
public record Tenant(UUID id, String cell) implements PropagatedContextElement {
    public Tenant {
        if (!cell.matches(Migrator.CELL_NAME)) {
            throw new IllegalArgumentException("not a cell name: " + cell);
        }
    }
}
