package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
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

    /// Projects that have been silent for so many weeks or more.
    List<Silence> of(int weeks) {
        return sql.of("""
                        with judged as (
                            select r.project_id, r.week, r.red_at is not null as missed,
                                row_number() over (partition by r.project_id order by r.week desc) as back
                            from squad_report r
                            join squad_week w on w.tenant_id = r.tenant_id and w.id = r.week_id and w.red_at is not null
                            where r.tenant_id = :tenant),
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
