package io.parkflow.squad.projects;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Lays the rows of a versioned table side by side as they were at two moments: two statements however many.
@Singleton
public final class Sides {
    private final Sql sql;

    Sides(Sql sql) {
        this.sql = sql;
    }

    /// @param before empty: it was not there yet
    public record Side<T>(Optional<T> before, T after) {}

    /// Whatever began to be what it was at `to` after `from`, in that order.
    public <T> List<Side<T>> between(
            Versioned table, Instant from, Instant to, Function<Row, T> read, Function<T, UUID> id) {
        List<T> begun =
                sql.of(table.begun()).with("from", from).with("moment", to).list(read);
        Map<UUID, T> before = new HashMap<>();
        sql.of(table.these())
                .with("ids", begun.stream().map(id).toList())
                .with("moment", from)
                .list(read)
                .forEach(was -> before.put(id.apply(was), was));
        return begun.stream()
                .map(after -> new Side<>(Optional.ofNullable(before.get(id.apply(after))), after))
                .toList();
    }
}
