package io.parkflow.squad.weekly;

import io.parkflow.ground.money.Money;
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
    private static final String SELECT =
            "select " + Report.COLUMNS + " from squad_report r where r.tenant_id = :tenant";

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /// A report that is to be opened.
    record Fresh(UUID id, UUID project, UUID caseId) {}

    /// All of them in one statement.
    void open(Week week, List<Fresh> fresh) {
        sql.of("""
                        insert into squad_report (tenant_id, id, week_id, week, project_id, case_id, state, due_at,
                            review_due, returned)
                        select :tenant, n.id, :weekId, :week, n.project, n.matter, 'OPEN', :due, :review, 0
                        from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:cases as uuid[]))
                            as n (id, project, matter)
                        """)
                .with("weekId", week.id())
                .with("week", week.week())
                .with("due", week.reportDue())
                .with("review", week.reviewDue())
                .with("ids", fresh.stream().map(Fresh::id).toList())
                .with("projects", fresh.stream().map(Fresh::project).toList())
                .with("cases", fresh.stream().map(Fresh::caseId).toList())
                .change();
    }

    /// The last project, by id, that owes a report in this week already.
    Optional<UUID> lastProject(UUID week) {
        return sql.of("""
                        select project_id from squad_report where tenant_id = :tenant and week_id = :week
                        order by project_id desc limit 1
                        """).with("week", week).find(row -> row.uuid("project_id"));
    }

    public Optional<Report> find(UUID id) {
        return sql.of(SELECT + " and r.id = :id").with("id", id).find(Report::of);
    }

    /// @throws IllegalStateException when the case is no report's
    Report held(UUID caseId) {
        return sql.of(SELECT + " and r.case_id = :case for update")
                .with("case", caseId)
                .one(Report::of);
    }

    Optional<Report> ofCase(UUID caseId) {
        return sql.of(SELECT + " and r.case_id = :case").with("case", caseId).find(Report::of);
    }

    /// The newest one handed in before that week.
    Optional<Report> before(UUID project, String week) {
        return sql.of(SELECT + """
                                 and r.project_id = :project and r.week < :week and r.submitted_at is not null
                                order by r.week desc limit 1
                                """).with("project", project).with("week", week).find(Report::of);
    }

    void submit(Report report, Said said, UUID by, Instant now) {
        sql.of("""
                        update squad_report set state = 'SUBMITTED', first_at = :first, submitted_at = :now,
                            submitted_by = :by, progress = :progress, unchanged_why = :unchanged,
                            invest_week = :investWeek, invest_total = :investTotal, next_plan = :nextPlan,
                            confidence = :confidence, visited_on = :visited, photos = :photos,
                            milestones = cast(:milestones as jsonb), blockers = cast(:blockers as jsonb)
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", report.id())
                .with("first", report.firstAt().orElse(now))
                .with("now", now)
                .with("by", by)
                .with("progress", said.progress())
                .with("unchanged", said.unchangedWhy())
                .with("investWeek", said.investWeek().map(Money::yuan))
                .with("investTotal", said.investTotal().yuan())
                .with("nextPlan", said.nextPlan())
                .with("confidence", said.confidence())
                .with("visited", said.visitedOn())
                .with("photos", said.photos())
                .with("milestones", Said.json(said.milestones()))
                .with("blockers", Said.json(said.blockers()))
                .change();
    }

    void review(UUID id, Report.State state, UUID by, Instant now) {
        sql.of("""
                        update squad_report set state = :state, reviewed_at = :now, reviewed_by = :by,
                            returned = returned + :back
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("state", state)
                .with("by", by)
                .with("now", now)
                .with("back", state == Report.State.RETURNED ? 1 : 0)
                .change();
    }

    /// Marks those of the week that were never handed in.
    ///
    /// @param light `yellow` or `red`
    /// @return the ones it was not known of before
    List<Report> mark(UUID week, Light light, Instant now) {
        String column = light == Light.YELLOW ? "yellow_at" : "red_at";
        return sql.of("update squad_report r set " + column
                        + " = :now where r.tenant_id = :tenant and r.week_id = :week" + " and r.first_at is null and r."
                        + column + " is null returning " + Report.COLUMNS)
                .with("week", week)
                .with("now", now)
                .list(Report::of);
    }

    /// How bad it is that a report is missing.
    enum Light {
        YELLOW,
        RED
    }

    /// The next week is open: what has not come, or was given back and not mended, is missed for good.
    List<Report> miss(UUID week, int most) {
        return sql.of("""
                        update squad_report r set state = 'MISSED' where r.tenant_id = :tenant and r.id = any(array(
                            select o.id from squad_report o where o.tenant_id = :tenant and o.week_id = :week
                                and o.state in ('OPEN', 'RETURNED') order by o.id limit :most))
                        returning
                        """ + Report.COLUMNS)
                .with("week", week)
                .with("most", most)
                .list(Report::of);
    }

    List<Report> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:week as text) is null or r.week = :week)
                                    and (cast(:project as uuid) is null or r.project_id = :project)
                                    and (cast(:state as text) is null or r.state = :state)
                                    and (cast(:matter as uuid) is null or r.case_id = :matter)
                                    and (cast(:mine as uuid) is null or r.project_id in (
                                        select p.id from project p where p.tenant_id = r.tenant_id
                                            and cast(:mine as uuid) in (p.officer_id, p.chief_id, p.leader_id)))
                                    and (cast(:after as uuid) is null or r.id < :after)
                                order by r.id desc limit :limit
                                """)
                .with("week", filter.week())
                .with("project", filter.project())
                .with("state", filter.state())
                .with("matter", filter.matter())
                .with("mine", filter.mine())
                .with("after", after)
                .with("limit", limit)
                .list(Report::of);
    }

    /// @param matter the case whose task it is written in
    /// @param mine   somebody who has a part in the project
    record Filter(
            Optional<String> week,
            Optional<UUID> project,
            Optional<Report.State> state,
            Optional<UUID> matter,
            Optional<UUID> mine) {}

    /// All of a week, for those who draw up what was reported.
    public List<Report> of(UUID week) {
        return sql.of(SELECT + " and r.week_id = :week order by r.id")
                .with("week", week)
                .list(Report::of);
    }

    /// How many reports of a week are where.
    record Counts(int projects, int open, int submitted, int returned, int accepted, int missing) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    Map<UUID, Counts> counts(Collection<UUID> weeks) {
        Map<UUID, Counts> counts = new HashMap<>();
        sql.of("""
                        select week_id, cast(count(*) as integer) as projects,
                            cast(count(*) filter (where state = 'OPEN') as integer) as waiting,
                            cast(count(*) filter (where state = 'SUBMITTED') as integer) as submitted,
                            cast(count(*) filter (where state = 'RETURNED') as integer) as returned,
                            cast(count(*) filter (where state = 'ACCEPTED') as integer) as accepted,
                            cast(count(*) filter (where red_at is not null) as integer) as missing
                        from squad_report where tenant_id = :tenant and week_id = any(cast(:weeks as uuid[]))
                        group by week_id
                        """)
                .with("weeks", List.copyOf(weeks))
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
