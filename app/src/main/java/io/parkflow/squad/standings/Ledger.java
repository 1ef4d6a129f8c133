package io.parkflow.squad.standings;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// What scores are counted from: a statement for each part, however many projects there are.
@Singleton
final class Ledger {
    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Projects projects;
    private final Tours tours;
    private final Calendars calendars;
    private final Sql sql;

    Ledger(Projects projects, Tours tours, Calendars calendars, Sql sql) {
        this.projects = projects;
        this.tours = tours;
        this.calendars = calendars;
        this.sql = sql;
    }

    /// A share of a project.
    private record Share(BigDecimal numerator, BigDecimal denominator) {
        static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// Every project in the library with its score.
    Map<Project, Score> of(Quarter quarter) {
        Instant from = calendars.current().start(quarter.first());
        Instant until = calendars.current().start(quarter.next());
        Instant year = calendars.current().start(quarter.first().withDayOfYear(1));
        Map<UUID, BigDecimal> invested = invested(year, until);
        Map<UUID, Share> blockers = blockers(from, until);
        Map<UUID, Share> reports = reports(from, until);
        Map<UUID, Share> satisfied = satisfied(from, until);
        Map<UUID, BigDecimal> toured = tours.points(quarter.first(), quarter.next());
        Map<UUID, int[]> orders = orders(from, until);
        Map<Project, Score> scores = new HashMap<>();
        for (Project project : projects.admitted()) {
            UUID id = project.id();
            List<Score.Part> parts = new ArrayList<>();
            parts.add(new Score.Part(
                    "investment",
                    30,
                    invested.getOrDefault(id, BigDecimal.ZERO),
                    project.amounts().annualPlan().yuan(),
                    true));
            parts.add(part("milestones", 25, Share.NOTHING));
            parts.add(part("blockers", 20, blockers.getOrDefault(id, Share.NOTHING)));
            parts.add(part("reports", 10, reports.getOrDefault(id, Share.NOTHING)));
            parts.add(part("satisfaction", 10, satisfied.getOrDefault(id, Share.NOTHING)));
            parts.add(part(
                    "tours",
                    5,
                    toured.containsKey(id)
                            ? new Share(toured.getOrDefault(id, BigDecimal.ZERO), WHOLE)
                            : Share.NOTHING));
            int[] issued = orders.getOrDefault(id, new int[2]);
            scores.put(project, new Score(parts, issued[0], issued[1]));
        }
        return scores;
    }

    private static Score.Part part(String key, int weight, Share share) {
        return new Score.Part(key, weight, share.numerator(), share.denominator(), false);
    }

    /// Since the year began: what was reported last less what was known when it began.
    private Map<UUID, BigDecimal> invested(Instant year, Instant until) {
        return by(sql.of("""
                        select p.id as project, coalesce(now.invest_total, 0) - coalesce(old.invest_total, 0) as done
                        from project p
                        join lateral (select r.invest_total from squad_report r where r.tenant_id = p.tenant_id
                            and r.project_id = p.id and r.submitted_at < :until order by r.week desc limit 1) now on true
                        left join lateral (select r.invest_total from squad_report r where r.tenant_id = p.tenant_id
                            and r.project_id = p.id and r.submitted_at < :year order by r.week desc limit 1) old on true
                        where p.tenant_id = :tenant
                        """).with("year", year).with("until", until), row -> row.decimal("done"));
    }

    /// Closed without ever being late, of those closed and those that are late.
    private Map<UUID, Share> blockers(Instant from, Instant until) {
        return by(sql.of("""
                        select project_id as project, count(*) filter (where late_since is null) as good, count(*) as n
                        from squad_blocker where tenant_id = :tenant and (
                            (state = 'CLOSED' and closed_at >= :from and closed_at < :until)
                            or (closed_at is null and late_since < :until))
                        group by project_id
                        """).with("from", from).with("until", until), Ledger::share);
    }

    private Map<UUID, Share> reports(Instant from, Instant until) {
        return by(sql.of("""
                        select project_id as project, count(*) filter (where first_at <= due_at) as good, count(*) as n
                        from squad_report where tenant_id = :tenant and due_at >= :from and due_at < :until
                        group by project_id
                        """).with("from", from).with("until", until), Ledger::share);
    }

    private Map<UUID, Share> satisfied(Instant from, Instant until) {
        return by(
                sql.of("""
                        select project_id as project, sum(satisfaction) as good, count(*) as n
                        from squad_blocker where tenant_id = :tenant and satisfaction is not null
                            and closed_at >= :from and closed_at < :until
                        group by project_id
                        """).with("from", from).with("until", until),
                row -> new Share(
                        BigDecimal.valueOf(row.number("good")), BEST.multiply(BigDecimal.valueOf(row.number("n")))));
    }

    /// Red and yellow ones that were issued; what was exempted, or gave way to a graver one, does not count.
    private Map<UUID, int[]> orders(Instant from, Instant until) {
        return by(sql.of("""
                        select project_id as project,
                            cast(count(*) filter (where level = 'RED') as integer) as red,
                            cast(count(*) filter (where level = 'YELLOW') as integer) as yellow
                        from squad_order where tenant_id = :tenant and project_id is not null
                            and state not in ('EXEMPTED', 'RAISED') and issued_at >= :from and issued_at < :until
                        group by project_id
                        """).with("from", from).with("until", until), row ->
                new int[] {row.integer("red"), row.integer("yellow")});
    }

    private static Share share(Row row) {
        return new Share(BigDecimal.valueOf(row.number("good")), BigDecimal.valueOf(row.number("n")));
    }

    private static <T> Map<UUID, T> by(Sql.Statement statement, Function<Row, T> read) {
        Map<UUID, T> found = new HashMap<>();
        statement.list(row -> found.put(row.uuid("project"), read.apply(row)) == null);
        return found;
    }
}
