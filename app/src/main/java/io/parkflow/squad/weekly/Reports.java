package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The weekly reports of the bound park.
@Singleton
public final class Reports {
    private static final String NOW = "select " + Report.COLUMNS + " from squad_report where tenant_id = :tenant";

    /// Exactly one row a report that was there at `:moment`.
    private static final String THEN = NOW + " and since <= :moment union all select " + Report.COLUMNS + """
             from squad_report_past where tenant_id = :tenant and since <= :moment and until > :moment
            """;

    private static final String PEOPLE = """
            select p.id from project p where p.tenant_id = :tenant
                and cast(:mine as uuid) in (p.officer_id, p.chief_id, p.leader_id)
            """;

    /// Whoever had a part in a project then.
    private static final String PEOPLE_THEN = PEOPLE + """
                and p.since <= :moment
            union select p.id from project_past p where p.tenant_id = :tenant
                and cast(:mine as uuid) in (p.officer_id, p.chief_id, p.leader_id)
                and p.since <= :moment and p.until > :moment
            """;

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /// The last project, by id, that owes a report in this week already.
    Optional<UUID> lastProject(UUID week) {
        return sql.of("""
                        select project_id from squad_report where tenant_id = :tenant and week_id = :week
                        order by project_id desc limit 1
                        """).with("week", week).find(row -> row.uuid("project_id"));
    }

    public Optional<Report> find(UUID id) {
        return sql.of(NOW + " and id = :id").with("id", id).find(Report::of);
    }

    /// As it was at a moment; empty when it was not there yet.
    Optional<Report> find(UUID id, Instant moment) {
        return sql.of("select * from (" + THEN + ") r where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(Report::of);
    }

    /// @throws IllegalStateException when the case is no report's
    Report held(UUID caseId) {
        return sql.of(NOW + " and case_id = :case for update")
                .with("case", caseId)
                .one(Report::of);
    }

    Optional<Report> ofCase(UUID caseId) {
        return sql.of(NOW + " and case_id = :case").with("case", caseId).find(Report::of);
    }

    /// The newest one handed in before that week.
    Optional<Report> before(UUID project, String week) {
        return before(project, week, Optional.empty());
    }

    Optional<Report> before(UUID project, String week, Optional<Instant> moment) {
        return sql.of("select * from (" + rows(moment) + """
                                ) r where project_id = :project and week < :week and submitted_at is not null
                                order by week desc limit 1
                                """)
                .with("project", project)
                .with("week", week)
                .with("moment", moment)
                .find(Report::of);
    }

    private static String rows(Optional<Instant> moment) {
        return moment.isPresent() ? THEN : NOW;
    }

    List<Report> page(Filter filter, Optional<UUID> after, int limit) {
        String people = filter.moment().isPresent() ? PEOPLE_THEN : PEOPLE;
        return sql.of("select * from (" + rows(filter.moment()) + """
                                ) r where (cast(:week as text) is null or week = :week)
                                    and (cast(:project as uuid) is null or project_id = :project)
                                    and (cast(:state as text) is null or state = :state)
                                    and (cast(:matter as uuid) is null or case_id = :matter)
                                    and (cast(:mine as uuid) is null or project_id in (""" + people + """
                                ))
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("week", filter.week())
                .with("project", filter.project())
                .with("state", filter.state())
                .with("matter", filter.matter())
                .with("mine", filter.mine())
                .with("moment", filter.moment())
                .with("after", after)
                .with("limit", limit)
                .list(Report::of);
    }

    /// @param matter the case whose task it is written in
    /// @param mine   somebody who has a part in the project
    /// @param moment empty: now
    record Filter(
            Optional<String> week,
            Optional<UUID> project,
            Optional<Report.State> state,
            Optional<UUID> matter,
            Optional<UUID> mine,
            Optional<Instant> moment) {}

    /// All of a week, for those who draw up what was reported.
    public List<Report> of(UUID week) {
        return sql.of(NOW + " and week_id = :week order by id")
                .with("week", week)
                .list(Report::of);
    }

    /// How many reports of a week are where; what is not due any more does not count.
    record Counts(int projects, int open, int submitted, int returned, int accepted, int missing) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    Map<UUID, Counts> counts(Collection<UUID> weeks, Optional<Instant> moment) {
        Map<UUID, Counts> counts = new HashMap<>();
        sql.of("""
                        select week_id, cast(count(*) filter (where state <> 'EXCUSED') as integer) as projects,
                            cast(count(*) filter (where state = 'OPEN') as integer) as waiting,
                            cast(count(*) filter (where state = 'SUBMITTED') as integer) as submitted,
                            cast(count(*) filter (where state = 'RETURNED') as integer) as returned,
                            cast(count(*) filter (where state = 'ACCEPTED') as integer) as accepted,
                            cast(count(*) filter (where red_at is not null) as integer) as missing
                        from (""" + rows(moment) + """
                        ) r where week_id = any(cast(:weeks as uuid[])) group by week_id
                        """)
                .with("weeks", List.copyOf(weeks))
                .with("moment", moment)
                .list(row -> counts.put(
                                row.uuid("week_id"),
                                new Counts(
                                        row.integer("projects"),
                                        row.integer("waiting"),
                                        row.integer("submitted"),
                                        row.integer("returned"),
                                        row.integer("accepted"),
                                        row.integer("missing")))
                        == null);
        return Map.copyOf(counts);
    }

    /// Whether the park has anything to do with weeks.
    boolean anything() {
        return sql.of("""
                        select exists (select from project where tenant_id = :tenant and library = 'ADMITTED')
                            or exists (select from squad_week where tenant_id = :tenant) as anything
                        """).one(row -> row.flag("anything"));
    }

    /// Whose name stands where nobody has a part in a project.
    Optional<UUID> office() {
        return sql.of("""
                        select m.id from member m join member_role r on r.tenant_id = m.tenant_id and r.member_id = m.id
                        where m.tenant_id = :tenant and r.role = 'DISPATCH_OFFICE' and m.state = 'active'
                        order by m.id limit 1
                        """).find(row -> row.uuid("id"));
    }
}
