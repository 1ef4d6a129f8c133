package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Projects from which nothing is heard.
@Singleton
final class Silences {
    private final Sql sql;

    Silences(Sql sql) {
        this.sql = sql;
    }

    /// A project and for how many weeks on end it was red for want of a report, until the newest week that was judged.
    ///
    /// @param since the first of those weeks
    record Silence(UUID project, int weeks, String since) {}

    /// The newest report that was handed in or missed.
    ///
    /// @param isRed it was not there at the review
    record Heard(UUID project, String week, boolean isThere, boolean isRed) {}

    /// As it was at a moment; one statement however many.
    List<Heard> newest(Collection<UUID> projects, Instant moment) {
        return sql.of("""
                        select p.id, r.week, coalesce(r.first_at <= :moment, false) as there,
                            coalesce(r.red_at <= :moment, false) as red
                        from unnest(cast(:ids as uuid[])) as p(id)
                        cross join lateral (
                            select x.week, x.first_at, x.red_at from squad_report x
                            where x.tenant_id = :tenant and x.project_id = p.id
                                and (x.first_at <= :moment or x.yellow_at <= :moment)
                            order by x.week desc limit 1) as r
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> new Heard(row.uuid("id"), row.text("week"), row.flag("there"), row.flag("red")));
    }

    /// Projects under way that have been silent for so many weeks or more. A week that nobody owed a report of neither
    /// counts nor ends it.
    List<Silence> of(int weeks) {
        return sql.of("""
                        with judged as (
                            select r.project_id, r.week, r.red_at is not null as missed,
                                row_number() over (partition by r.project_id order by r.week desc) as back
                            from squad_report r
                            join squad_week w on w.tenant_id = r.tenant_id and w.id = r.week_id and w.red_at is not null
                            join project p on p.tenant_id = r.tenant_id and p.id = r.project_id
                                and p.library = 'ADMITTED' and p.course = 'RUNNING' and p.stage not in ('FULL', 'ARCHIVED')
                            where r.tenant_id = :tenant and r.state <> 'EXCUSED'),
                        streak as (
                            select project_id, cast(coalesce(min(back) filter (where not missed) - 1, max(back)) as integer)
                                as weeks
                            from judged group by project_id)
                        select s.project_id, s.weeks, j.week as since from streak s
                        join judged j on j.project_id = s.project_id and j.back = s.weeks
                        where s.weeks >= :weeks order by s.project_id
                        """)
                .with("weeks", weeks)
                .list(row -> new Silence(row.uuid("project_id"), row.integer("weeks"), row.text("since")));
    }
}
