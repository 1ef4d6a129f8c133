package io.parkflow.squad.plan;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Milestones of frozen plans by the day they are due, over all projects of the library, now and then. Of a project
/// that
/// is paused or given up only what it has reached is shown.
@Singleton
final class DueMilestones {
    private final Sql sql;
    private final Projects projects;
    private final PlanThen past;
    private final Moments moments;

    DueMilestones(Sql sql, Projects projects, PlanThen past, Moments moments) {
        this.sql = sql;
        this.projects = projects;
        this.past = past;
        this.moments = moments;
    }

    /// How a milestone stands on a day.
    enum State {
        /// Neither reached nor late.
        OPEN,
        LATE,
        REACHED
    }

    record Due(Project project, Milestone milestone, State state) {
        LocalDate day() {
            return milestone.planned().last();
        }
    }

    private record Point(UUID project, Milestone milestone) {}

    /// The projects a calendar shows.
    ///
    /// @param asOf empty: now
    Map<UUID, Project> library(DueFilter filter, Optional<LocalDate> asOf) {
        return asOf.map(moments::endOf).map(projects::admitted).orElseGet(projects::admitted).stream()
                .filter(filter::takes)
                .collect(Collectors.toMap(Project::id, Function.identity()));
    }

    /// By the day they are due, then by id. A few statements however many projects.
    List<Due> between(
            Map<UUID, Project> library, LocalDate from, LocalDate until, DueFilter filter, Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElseGet(moments::today);
        List<Point> points = asOf.map(then -> then(library, from, until, then))
                .orElseGet(() -> now(library, from, until, filter.isOnlyOpen()));
        return points.stream()
                .map(point -> due(Objects.requireNonNull(library.get(point.project())), point.milestone(), day))
                .filter(filter::takes)
                .sorted(Comparator.comparing(Due::day)
                        .thenComparing(each -> each.milestone().id().toString()))
                .toList();
    }

    private static Due due(Project project, Milestone milestone, LocalDate day) {
        State state = milestone.isDone() ? State.REACHED : milestone.isLate(day) ? State.LATE : State.OPEN;
        return new Due(project, milestone, state);
    }

    private List<Point> now(Map<UUID, Project> library, LocalDate from, LocalDate until, boolean isOnlyOpen) {
        return sql.of("""
                        select m.project_id, m.id, m.key, m.name, m.is_key, m.planned, m.planned_by, m.after,
                            m.actual_on, m.done_at, m.progress, m.progress_was
                        from project_milestone m join project_plan p on p.tenant_id = m.tenant_id
                            and p.project_id = m.project_id and p.baseline > 0
                        where m.tenant_id = :tenant and m.project_id = any(cast(:ids as uuid[]))
                            and m.planned between :from and :until and (not :open or m.actual_on is null)
                        """)
                .with("ids", List.copyOf(library.keySet()))
                .with("from", from)
                .with("until", until)
                .with("open", isOnlyOpen)
                .list(row -> new Point(row.uuid("project_id"), Plans.milestone(row)));
    }

    private List<Point> then(Map<UUID, Project> library, LocalDate from, LocalDate until, LocalDate day) {
        List<Point> points = new ArrayList<>();
        past.all(library.keySet(), moments.endOf(day))
                .values()
                .forEach(plan -> plan.milestones().stream()
                        .filter(milestone -> !milestone.planned().last().isBefore(from)
                                && !milestone.planned().last().isAfter(until))
                        .forEach(milestone -> points.add(new Point(plan.project(), milestone))));
        return points;
    }
}
