package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Departments of the park.
@Singleton
final class Units {
    private static final String SELECT = "select id, name, parent_id, head_id, version from unit";

    private final Sql sql;
    private final Clock clock;

    Units(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Unit> all() {
        return sql.of(SELECT + " where tenant_id = :tenant order by id limit 1000")
                .list(Units::unit);
    }

    /// As [#all], and nobody else moves one until the transaction ends: two moves at once could close a circle.
    List<Unit> lock() {
        return sql.of(SELECT + " where tenant_id = :tenant order by id for no key update")
                .list(Units::unit);
    }

    Optional<Unit> find(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Units::unit);
    }

    boolean has(UUID id) {
        return find(id).isPresent();
    }

    /// How many active members belong to each; one without any is left out.
    Map<UUID, Integer> people() {
        Map<UUID, Integer> people = new HashMap<>();
        sql.of("""
                        select unit_id, cast(count(*) as integer) as n from member
                        where tenant_id = :tenant and unit_id is not null and state = 'active' group by unit_id
                        """).list(row -> people.put(row.uuid("unit_id"), row.integer("n")) == null);
        return people;
    }

    /// Whether a member, active or not, or another department belongs to it.
    boolean isUsed(UUID id) {
        return sql.of("""
                        select exists (select from member where tenant_id = :tenant and unit_id = :id)
                            or exists (select from unit where tenant_id = :tenant and parent_id = :id) as used
                        """).with("id", id).one(row -> row.flag("used"));
    }

    Unit add(String name, Optional<UUID> parent, Optional<UUID> head) {
        Unit unit = new Unit(Ids.next(), name, parent, head, 1);
        sql.of("""
                        insert into unit (tenant_id, id, name, parent_id, head_id, created_at)
                        values (:tenant, :id, :name, :parent, :head, :now)
                        """)
                .with("id", unit.id())
                .with("name", name)
                .with("parent", parent)
                .with("head", head)
                .with("now", clock.instant())
                .change();
        return unit;
    }

    /// @return false when it has changed since
    boolean change(Unit unit, int seen) {
        return sql.of("""
                                update unit set name = :name, parent_id = :parent, head_id = :head, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :seen
                                """)
                        .with("id", unit.id())
                        .with("name", unit.name())
                        .with("parent", unit.parent())
                        .with("head", unit.head())
                        .with("seen", seen)
                        .change()
                == 1;
    }

    /// @return false when it has changed since
    boolean remove(UUID id, int seen) {
        return sql.of("delete from unit where tenant_id = :tenant and id = :id and version = :seen")
                        .with("id", id)
                        .with("seen", seen)
                        .change()
                == 1;
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.uuid("id"),
                row.text("name"),
                row.findUuid("parent_id"),
                row.findUuid("head_id"),
                row.integer("version"));
    }
}
