package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.lights.Waiting;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Blockers that are not closed, for whoever looks at the lights.
@Singleton
final class AwaitedBlockers implements Waiting {
    private final Sql sql;

    AwaitedBlockers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Thing> on(Collection<UUID> projects) {
        return sql.of("""
                        select project_id, id, case_id, description, late_since is not null as late from squad_blocker
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and closed_at is null
                        order by id
                        """)
                .with("ids", List.copyOf(projects))
                .list(row -> new Thing(
                        row.uuid("project_id"),
                        Kind.BLOCKER,
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("description"),
                        row.flag("late")));
    }
}
