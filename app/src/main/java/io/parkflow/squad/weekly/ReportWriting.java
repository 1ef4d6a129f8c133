package io.parkflow.squad.weekly;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes reports and keeps what they were: a change is one statement that copies the row as it is and changes it.
@Singleton
final class ReportWriting {
    private static final String KEEP = "with kept as (insert into squad_report_past (tenant_id, " + Report.COLUMNS
            + ", since, version, until) select tenant_id, " + Report.COLUMNS + """
            , since, version, :now from squad_report where tenant_id = :tenant and id = any(cast(:ids as uuid[])))
            update squad_report set since = :now, version = version + 1,\s""";

    private static final String THESE = " where tenant_id = :tenant and id = any(cast(:ids as uuid[]))";

    private final Sql sql;

    ReportWriting(Sql sql) {
        this.sql = sql;
    }

    /// A report that is to be opened.
    record Fresh(UUID id, UUID project, UUID caseId) {}

    /// How bad it is that a report is missing.
    enum Light {
        YELLOW("yellow_at"),
        RED("red_at");

        private final String column;

        Light(String column) {
            this.column = column;
        }
    }

    /// All of them in one statement.
    void open(Week week, List<Fresh> fresh, Instant now) {
        sql.of("""
                        insert into squad_report (tenant_id, id, week_id, week, project_id, case_id, state, due_at,
                            review_due, returned, since, version)
                        select :tenant, n.id, :weekId, :week, n.project, n.matter, 'OPEN', :due, :review, 0, :now, 1
                        from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:cases as uuid[]))
                            as n (id, project, matter)
                        """)
                .with("weekId", week.id())
                .with("week", week.week())
                .with("due", week.reportDue())
                .with("review", week.reviewDue())
                .with("now", now)
                .with("ids", fresh.stream().map(Fresh::id).toList())
                .with("projects", fresh.stream().map(Fresh::project).toList())
                .with("cases", fresh.stream().map(Fresh::caseId).toList())
                .change();
    }

    /// @param report held
    void submit(Report report, Said said, UUID by, Instant now) {
        sql.of(KEEP + """
                        state = 'SUBMITTED', first_at = :first, submitted_at = :now,
                            submitted_by = :by, progress = :progress, unchanged_why = :unchanged,
                            invest_week = :investWeek, invest_total = :investTotal, next_plan = :nextPlan,
                            confidence = :confidence, visited_on = :visited, photos = :photos,
                            milestones = cast(:milestones as jsonb), blockers = cast(:blockers as jsonb)
                        """ + THESE)
                .with("ids", List.of(report.id()))
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

    /// @param id of one that is held
    void review(UUID id, Report.State state, UUID by, Instant now) {
        sql.of(KEEP + "state = :state, reviewed_at = :now, reviewed_by = :by, returned = returned + :back" + THESE)
                .with("ids", List.of(id))
                .with("state", state)
                .with("by", by)
                .with("now", now)
                .with("back", state == Report.State.RETURNED ? 1 : 0)
                .change();
    }

    /// Marks some of the week that were never handed in. Those that somebody hands in just now are left alone.
    ///
    /// @return the ones it was not known of before
    List<Report> mark(UUID week, Light light, Instant now, int most) {
        List<UUID> held = held("state = 'OPEN' and " + light.column + " is null", week, most);
        return held.isEmpty()
                ? List.of()
                : sql.of(KEEP + light.column + " = :now" + THESE + " returning " + Report.COLUMNS)
                        .with("ids", held)
                        .with("now", now)
                        .list(Report::of);
    }

    /// Whether one was never handed in and not marked either.
    boolean anyUnmarked(UUID week, Light light) {
        return sql.of("""
                        select exists (select from squad_report where tenant_id = :tenant and week_id = :week
                            and state = 'OPEN' and\s""" + light.column + " is null) as unmarked")
                .with("week", week)
                .one(row -> row.flag("unmarked"));
    }

    /// The next week is open: what has not come, or was given back and not mended, is missed for good.
    ///
    /// @return empty when there is nothing left
    List<Report> miss(UUID week, Instant now, int most) {
        List<UUID> held = held("state in ('OPEN', 'RETURNED')", week, most);
        return held.isEmpty()
                ? List.of()
                : sql.of(KEEP + "state = 'MISSED'" + THESE + " returning " + Report.COLUMNS)
                        .with("ids", held)
                        .with("now", now)
                        .list(Report::of);
    }

    /// What a project that stops still owed: what is late by now is missed, the rest is not due any more.
    ///
    /// @return those that are over with that
    List<Report> excuse(UUID project, Instant now) {
        List<UUID> held = sql.of("""
                        select id from squad_report where tenant_id = :tenant and project_id = :project
                            and state in ('OPEN', 'RETURNED') order by id for update
                        """).with("project", project).list(row -> row.uuid("id"));
        return held.isEmpty()
                ? List.of()
                : sql.of(KEEP + "state = case when state = 'OPEN' and due_at <= :now then 'MISSED' else 'EXCUSED' end"
                                + THESE + " returning " + Report.COLUMNS)
                        .with("ids", held)
                        .with("now", now)
                        .list(Report::of);
    }

    /// Whether there is something left to miss.
    boolean anyOpen(UUID week) {
        return sql.of("""
                        select exists (select from squad_report where tenant_id = :tenant and week_id = :week
                            and state in ('OPEN', 'RETURNED')) as open
                        """).with("week", week).one(row -> row.flag("open"));
    }

    /// Held first and changed with the next statement, which then sees what is copied as it is.
    private List<UUID> held(String which, UUID week, int most) {
        return sql.of("select id from squad_report where tenant_id = :tenant and week_id = :week and " + which
                        + " order by id limit :most for update skip locked")
                .with("week", week)
                .with("most", most)
                .list(row -> row.uuid("id"));
    }
}
