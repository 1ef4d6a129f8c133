package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;

/// The cells of this installation, by configuration.
@Singleton
public final class Cells {
    private final List<Cell> cells;

    Cells(@Value("${parkflow.cells}") List<String> names) {
        this.cells = names.stream().map(Cell::new).toList();
    }

    public List<Cell> all() {
        return cells;
    }

    public List<String> names() {
        return cells.stream().map(Cell::name).toList();
    }
}
