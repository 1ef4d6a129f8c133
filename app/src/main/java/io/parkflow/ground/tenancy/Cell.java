package io.parkflow.ground.tenancy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.parkflow.migrations.Migrator;
import java.util.function.Supplier;

/// A cell without a park: where the job and operator roles look, one cell after the other. The server's own role
/// never works so; its transactions are refused without a park.
///
/// @param name the schema
public record Cell(String name) implements PropagatedContextElement {
    public Cell {
        if (!name.matches(Migrator.CELL_NAME)) {
            throw new IllegalArgumentException("not a cell name: " + name);
        }
    }

    public <T> T run(Supplier<T> work) {
        PropagatedContext running = PropagatedContext.getOrEmpty();
        PropagatedContext bare = running.find(Cell.class).map(running::minus).orElse(running);
        try (var _ = bare.plus(this).propagate()) {
            return work.get();
        }
    }
}
