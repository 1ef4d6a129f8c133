package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Blockers that are not closed, for whoever judges and reminds.
@Singleton
public final class OpenBlockers {
    private static final Set<String> HANDLED = Set.of("accept", "l1", "l2", "l3", "l4");

    private final Sql sql;

    OpenBlockers(Sql sql) {
        this.sql = sql;
    }

    /// Open ones and the task they lie in.
    public record Due(Blocker blocker, String step, Instant openedAt, Instant dueAt) {}

    /// Those whose present deadline lies before a moment.
    List<Due> due(Instant before) {
        return sql.of("select " + Blocker.COLUMNS.replaceAll("([a-z_]+)", "b.$1") + """
                            , i.step, i.opened_at, i.due_at
                        from squad_blocker b join inbox_item i on i.tenant_id = b.tenant_id and i.case_id = b.case_id
                            and i.kind = 'step' and i.due_at < :before
                        where b.tenant_id = :tenant and b.closed_at is null order by b.id
                        """)
                .with("before", before)
                .list(row ->
                        new Due(Blocker.of(row), row.text("step"), row.instant("opened_at"), row.instant("due_at")));
    }

    /// Those among them that lie with whoever has to take them on or to solve them.
    public List<Due> handled(Instant before) {
        return due(before).stream().filter(due -> HANDLED.contains(due.step())).toList();
    }

    /// Those being handled on a level.
    public List<Blocker> on(int level) {
        return sql.of(Blockers.SELECT + " and state = 'HANDLING' and level = :level order by id")
                .with("level", level)
                .list(Blocker::of);
    }

    /// Those that have missed a deadline and are not closed.
    List<Blocker> late() {
        return sql.of(Blockers.SELECT + " and closed_at is null and late_since is not null order by id")
                .list(Blocker::of);
    }

    /// A time in which it did not lie with whoever handles it: it waited outside, or was being verified.
    ///
    /// @param until empty: it does so now
    record Still(UUID blocker, Instant from, Optional<Instant> until) {}

    /// One statement however many.
    List<Still> still(Collection<UUID> blockers) {
        return sql.of("""
                        select blocker_id, at, until from (
                            select blocker_id, kind, at, lead(at) over (partition by blocker_id order by id) as until
                            from squad_blocker_move where tenant_id = :tenant
                                and blocker_id = any(cast(:ids as uuid[]))
                                and kind in ('EXTERNAL', 'ANSWERED', 'FED_BACK', 'NOT_DONE', 'CLOSED')) as m
                        where kind in ('EXTERNAL', 'FED_BACK')
                        """)
                .with("ids", List.copyOf(blockers))
                .list(row -> new Still(row.uuid("blocker_id"), row.instant("at"), row.findInstant("until")));
    }

    /// What is open of a project.
    ///
    /// @param level the highest
    record Open(UUID project, int count, int level, boolean isUrgent, boolean isLate) {}

    /// Projects with open blockers at a moment; one statement however many.
    List<Open> open(Collection<UUID> projects, Instant moment) {
        return sql.of("""
                        select project_id, cast(count(*) as integer) as n, max(level) as level,
                            bool_or(grade = 'URGENT') as urgent, bool_or(late_since is not null) as late
                        from squad_blocker where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                            and raised_at <= :moment and (closed_at is null or closed_at > :moment)
                        group by project_id
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> new Open(
                        row.uuid("project_id"),
                        row.integer("n"),
                        row.integer("level"),
                        row.flag("urgent"),
                        row.flag("late")));
    }
}
