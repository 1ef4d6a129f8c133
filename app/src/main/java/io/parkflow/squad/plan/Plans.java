package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Frozen;
import io.parkflow.squad.projects.PartialDate;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The plans of the bound park's projects.
@Singleton
public final class Plans implements Frozen {
    private final Sql sql;
    private final Clock clock;

    Plans(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Head(UUID project, Plan.State state, int baseline, int version) {}

    private record Point(UUID project, Milestone milestone) {}

    private record Share(UUID project, YearMonth month, Money amount) {}

    /// An empty draft where nobody has planned yet.
    public Plan of(UUID project) {
        return all(List.of(project)).getOrDefault(project, Plan.none(project));
    }

    /// Three statements however many; a project without a plan is left out.
    public Map<UUID, Plan> all(Collection<UUID> projects) {
        List<UUID> ids = List.copyOf(projects);
        Map<UUID, List<Milestone>> milestones = new HashMap<>();
        Map<UUID, SortedMap<YearMonth, Money>> curves = new HashMap<>();
        List<Point> points = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        sql.of("""
                        select project_id, id, key, name, is_key, planned, planned_by, after, actual_on, done_at,
                            progress, progress_was
                        from project_milestone where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        order by position
                        """).with("ids", ids).later(points, Plans::point);
        sql.of("""
                        select project_id, month, amount from project_month
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        """).with("ids", ids).later(shares, Plans::share);
        List<Head> heads = sql.of("""
                        select project_id, state, baseline, version from project_plan
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        """).with("ids", ids).list(Plans::head);
        points.forEach(point -> milestones
                .computeIfAbsent(point.project(), _ -> new ArrayList<>())
                .add(point.milestone()));
        shares.forEach(share ->
                curves.computeIfAbsent(share.project(), _ -> new TreeMap<>()).put(share.month(), share.amount()));
        Map<UUID, Plan> plans = new HashMap<>();
        heads.forEach(head -> plans.put(
                head.project(),
                new Plan(
                        head.project(),
                        head.state(),
                        head.baseline(),
                        head.version(),
                        milestones.getOrDefault(head.project(), List.of()),
                        curves.getOrDefault(head.project(), new TreeMap<>()))));
        return Map.copyOf(plans);
    }

    private static Head head(Row row) {
        return new Head(
                row.uuid("project_id"),
                Plan.State.valueOf(row.text("state")),
                row.integer("baseline"),
                row.integer("version"));
    }

    private static Point point(Row row) {
        return new Point(row.uuid("project_id"), milestone(row));
    }

    static Milestone milestone(Row row) {
        return new Milestone(
                row.uuid("id"),
                row.text("key"),
                row.text("name"),
                row.flag("is_key"),
                new PartialDate(row.date("planned"), PartialDate.Precision.valueOf(row.text("planned_by"))),
                words(row.text("after")),
                row.findDate("actual_on"),
                row.findInstant("done_at"),
                Headway.of(row, "progress", "progress_was"));
    }

    /// `{a,b}` as the database writes an array of keys, which never need quotes.
    private static List<String> words(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty() ? List.of() : List.of(inside.replace("\"", "").split(","));
    }

    private static Share share(Row row) {
        return new Share(row.uuid("project_id"), YearMonth.from(row.date("month")), Money.yuan(row.decimal("amount")));
    }

    @Override
    public boolean isFrozen(UUID project) {
        return sql.of("""
                        select exists (select from project_plan
                            where tenant_id = :tenant and project_id = :project and baseline > 0) as frozen
                        """).with("project", project).one(row -> row.flag("frozen"));
    }

    /// Puts milestones and curve in the place of those that are there; what is done stays done.
    ///
    /// @param plan at the version it was read at
    /// @throws Rejected 412 when somebody was faster
    void replace(Plan plan, Plan.State state, int baseline) {
        Instant now = now();
        int changed = plan.version() == 0
                ? sql.of("""
                                insert into project_plan (tenant_id, project_id, state, baseline, version, changed_at)
                                values (:tenant, :project, :state, :baseline, 1, :now) on conflict do nothing
                                """)
                        .with("project", plan.project())
                        .with("state", state.name())
                        .with("baseline", baseline)
                        .with("now", now)
                        .change()
                : sql.of("""
                                update project_plan set state = :state, baseline = :baseline, version = version + 1,
                                    changed_at = :now
                                where tenant_id = :tenant and project_id = :project and version = :seen
                                """)
                        .with("project", plan.project())
                        .with("state", state.name())
                        .with("baseline", baseline)
                        .with("seen", plan.version())
                        .with("now", now)
                        .change();
        if (changed != 1) {
            throw Rejected.stale();
        }
        write(plan);
    }

    private void write(Plan plan) {
        sql.of("""
                        delete from project_milestone where tenant_id = :tenant and project_id = :project
                            and not key = any(cast(:keys as text[]))
                        """)
                .with("project", plan.project())
                .with("keys", plan.milestones().stream().map(Milestone::key).toList())
                .later();
        for (int position = 0; position < plan.milestones().size(); position++) {
            put(plan.project(), plan.milestones().get(position), position);
        }
        sql.of("delete from project_month where tenant_id = :tenant and project_id = :project")
                .with("project", plan.project())
                .later();
        plan.curve()
                .forEach((month, amount) -> sql.of("""
                        insert into project_month (tenant_id, project_id, month, amount)
                        values (:tenant, :project, :month, :amount)
                        """)
                        .with("project", plan.project())
                        .with("month", month.atDay(1))
                        .with("amount", amount.yuan())
                        .later());
    }

    private void put(UUID project, Milestone milestone, int position) {
        sql.of("""
                        insert into project_milestone (tenant_id, id, project_id, key, name, position, is_key, planned,
                            planned_by, after)
                        values (:tenant, :id, :project, :key, :name, :position, :isKey, :planned, :by, :after)
                        on conflict on constraint project_milestone_key do update set name = excluded.name,
                            position = excluded.position, is_key = excluded.is_key, planned = excluded.planned,
                            planned_by = excluded.planned_by, after = excluded.after
                        """)
                .with("id", milestone.id())
                .with("project", project)
                .with("key", milestone.key())
                .with("name", milestone.name())
                .with("position", position)
                .with("isKey", milestone.isKey())
                .with("planned", milestone.planned().last())
                .with("by", milestone.planned().precision().name())
                .with("after", milestone.after())
                .later();
    }

    /// @return false when it is not there or done already
    boolean done(UUID project, UUID milestone, LocalDate on) {
        return sql.of("""
                                update project_milestone set actual_on = :on, done_at = :now
                                where tenant_id = :tenant and project_id = :project and id = :id and actual_on is null
                                """)
                        .with("project", project)
                        .with("id", milestone)
                        .with("on", on)
                        .with("now", now())
                        .change()
                == 1;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
