package io.parkflow.squad.orders;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.lights.Waiting;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Orders that are not closed, for whoever looks at the lights.
@Singleton
final class AwaitedOrders implements Waiting {
    private final Sql sql;

    AwaitedOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Thing> on(Collection<UUID> projects) {
        return sql.of("""
                        select project_id, id, case_id, number || ' ' || reason as what, late > 0 as late from squad_order
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and closed_at is null
                        order by id
                        """)
                .with("ids", List.copyOf(projects))
                .list(row -> new Thing(
                        row.uuid("project_id"),
                        Kind.ORDER,
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("what"),
                        row.flag("late")));
    }
}
