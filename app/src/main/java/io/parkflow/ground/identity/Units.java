package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Departments of the park.
@Singleton
final class Units {
    private final Sql sql;
    private final Clock clock;

    Units(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Unit> all() {
        return sql.of("select id, name, parent_id, head_id from unit where tenant_id = :tenant order by id limit 1000")
                .list(row ->
                        new Unit(row.uuid("id"), row.text("name"), row.findUuid("parent_id"), row.findUuid("head_id")));
    }

    boolean has(UUID id) {
        return sql.of("select id from unit where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(row -> row.uuid("id"))
                .isPresent();
    }

    Unit add(String name, Optional<UUID> parent) {
        Unit unit = new Unit(Ids.next(), name, parent, Optional.empty());
        sql.of("""
                        insert into unit (tenant_id, id, name, parent_id, created_at)
                        values (:tenant, :id, :name, :parent, :now)
                        """)
                .with("id", unit.id())
                .with("name", name)
                .with("parent", parent)
                .with("now", clock.instant())
                .change();
        return unit;
    }

    /// @return false when there is no such unit
    boolean lead(UUID id, Optional<UUID> head) {
        return sql.of("update unit set head_id = :head where tenant_id = :tenant and id = :id")
                        .with("id", id)
                        .with("head", head)
                        .change()
                > 0;
    }
}
