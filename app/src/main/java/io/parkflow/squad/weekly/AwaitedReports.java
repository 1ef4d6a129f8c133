package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.lights.Waiting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reports whose time is over and that are not there or not reviewed, for whoever looks at the lights. From a project
/// that was silent the week before, the one of this week is awaited from its first hour.
@Singleton
final class AwaitedReports implements Waiting {
    private final Sql sql;
    private final Silences silences;
    private final Clock clock;

    AwaitedReports(Sql sql, Silences silences, Clock clock) {
        this.sql = sql;
        this.silences = silences;
        this.clock = clock;
    }

    @Override
    public List<Thing> on(Collection<UUID> projects) {
        Instant now = clock.instant();
        List<UUID> silent = silences.newest(projects, now).stream()
                .filter(heard -> !heard.isThere())
                .map(Silences.Heard::project)
                .toList();
        return sql.of("""
                        select project_id, id, case_id, week, due_at < :now as late from squad_report
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                            and (state in ('OPEN', 'RETURNED')
                                    and (due_at < :now or project_id = any(cast(:silent as uuid[])))
                                or state = 'SUBMITTED' and review_due < :now)
                        order by id
                        """)
                .with("ids", List.copyOf(projects))
                .with("silent", silent)
                .with("now", now)
                .list(row -> new Thing(
                        row.uuid("project_id"),
                        Kind.REPORT,
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("week"),
                        row.flag("late")));
    }
}
