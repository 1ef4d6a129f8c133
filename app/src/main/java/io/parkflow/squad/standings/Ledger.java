package io.parkflow.squad.standings;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.plan.Baselines;
import io.parkflow.squad.plan.Investments;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What scores are counted from: a statement for each part, however many projects there are.
@Singleton
public final class Ledger {
    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Projects projects;
    private final Tours tours;
    private final Rulebook rulebook;
    private final Plans plans;
    private final Baselines baselines;
    private final Investments investments;
    private final Calendars calendars;
    private final Clock clock;
    private final Sql sql;

    Ledger(
            Projects projects,
            Tours tours,
            Rulebook rulebook,
            Plans plans,
            Baselines baselines,
            Investments investments,
            Calendars calendars,
            Clock clock,
            Sql sql) {
        this.projects = projects;
        this.tours = tours;
        this.rulebook = rulebook;
        this.plans = plans;
        this.baselines = baselines;
        this.investments = investments;
        this.calendars = calendars;
        this.clock = clock;
        this.sql = sql;
    }

    /// Every project that was going on at the end of the quarter, or is now while it runs, with its score.
    Map<Project, Score> of(Quarter quarter) {
        Instant from = calendars.current().start(quarter.first());
        Instant until = calendars.current().start(quarter.next());
        Terms terms = Terms.of(rulebook.current());
        List<Project> all = running(until);
        List<UUID> ids = all.stream().map(Project::id).toList();
        Map<UUID, Investments.Sum> invested =
                investments.sums(ids, quarter.next().minusDays(1), Optional.empty());
        Map<UUID, Plan> planned = plans.all(ids);
        Map<UUID, Map<String, PartialDate>> originals = baselines.originals(ids);
        InTime inTime = new InTime(quarter, calendars.current().day(clock.instant()));
        Map<UUID, Share> blockers = blockers(from, until);
        Map<UUID, Share> reports = reports(from, until);
        Map<UUID, Share> satisfied = satisfied(from, until);
        Map<UUID, BigDecimal> toured = tours.points(quarter.first(), quarter.next());
        Map<UUID, int[]> orders = orders(from, until);
        Map<Project, Score> scores = new HashMap<>();
        for (Project project : all) {
            UUID id = project.id();
            List<Score.Part> parts = new ArrayList<>();
            parts.add(new Score.Part(
                    "investment",
                    terms.weight("investment"),
                    invested.getOrDefault(id, Investments.Sum.NOTHING).year().yuan(),
                    project.amounts().annualPlan().yuan(),
                    terms.most()));
            Plan plan = planned.get(id);
            parts.add(
                    plan == null
                            ? part(terms, "milestones", Share.NOTHING)
                            : milestones(terms, plan, originals.getOrDefault(id, Map.of()), inTime));
            parts.add(part(terms, "blockers", blockers.getOrDefault(id, Share.NOTHING)));
            parts.add(part(terms, "reports", reports.getOrDefault(id, Share.NOTHING)));
            parts.add(part(terms, "satisfaction", satisfied.getOrDefault(id, Share.NOTHING)));
            parts.add(part(
                    terms,
                    "tours",
                    toured.containsKey(id)
                            ? new Share(toured.getOrDefault(id, BigDecimal.ZERO), WHOLE)
                            : Share.NOTHING));
            int[] issued = orders.getOrDefault(id, new int[2]);
            scores.put(project, new Score(parts, issued[0], issued[1], terms));
        }
        return scores;
    }

    /// Whether there is anything to settle.
    boolean anything(Quarter quarter) {
        return !running(calendars.current().start(quarter.next())).isEmpty();
    }

    private List<Project> running(Instant end) {
        List<Project> admitted =
                end.isAfter(clock.instant()) ? projects.admitted() : projects.admitted(end.minusMillis(1));
        return admitted.stream().filter(Project::runs).toList();
    }

    private static Score.Part milestones(Terms terms, Plan plan, Map<String, PartialDate> first, InTime inTime) {
        Share share = inTime.current(plan);
        return new Score.Part(
                "milestones",
                terms.weight("milestones"),
                share.numerator(),
                share.denominator(),
                BigDecimal.ONE,
                Optional.of(inTime.original(plan, first)));
    }

    private static Score.Part part(Terms terms, String key, Share share) {
        return new Score.Part(key, terms.weight(key), share.numerator(), share.denominator(), BigDecimal.ONE);
    }

    /// Weekly reports in time, of those that were due: of the whole park.
    public Share reported(Instant from, Instant until) {
        return reports(from, until).values().stream().reduce(Share.NOTHING, Share::plus);
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

    /// In time, and mended where they were given back, of those that were owed.
    private Map<UUID, Share> reports(Instant from, Instant until) {
        return by(sql.of("""
                        select project_id as project, count(*) as n,
                            count(*) filter (where first_at <= due_at and state <> 'MISSED') as good
                        from squad_report where tenant_id = :tenant and state <> 'EXCUSED'
                            and due_at >= :from and due_at < :until
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
