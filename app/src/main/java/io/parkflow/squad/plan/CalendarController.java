package io.parkflow.squad.plan;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.squad.plan.DueMilestones.Due;
import io.parkflow.squad.plan.DueMilestones.State;
import io.parkflow.squad.projects.Category;
import io.parkflow.squad.projects.Level;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectViews;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The calendar of the park's promises: milestones of all projects of the library by the day they are due.
@Controller("/api/v1/squad/milestones")
class CalendarController {
    private final DueMilestones milestones;
    private final ProjectViews projects;
    private final Moments moments;

    CalendarController(DueMilestones milestones, ProjectViews projects, Moments moments) {
        this.milestones = milestones;
        this.projects = projects;
        this.moments = moments;
    }

    /// @param people whose project it is
    @Serdeable
    record DueProject(UUID id, String code, String name, ProjectViews.Hands people) {}

    /// @param planned     as exactly as it was said: `2026-07`
    /// @param plannedLast the day it stands on: the last of what was said
    @Serdeable
    record DueSheet(
            UUID id,
            DueProject project,
            String name,
            boolean isKey,
            String planned,
            LocalDate plannedLast,
            Optional<LocalDate> actual,
            State state) {}

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "listMilestones",
            summary = "Milestones due from one day to another, by day; late ones may be asked for without a first day")
    Slice<DueSheet> list(
            @QueryValue Optional<String> from,
            @QueryValue String to,
            @QueryValue Optional<State> state,
            @QueryValue Optional<Boolean> key,
            @QueryValue Optional<Category> category,
            @QueryValue Optional<Level> level,
            @QueryValue Optional<String> space,
            @QueryValue Optional<String> track,
            @QueryValue Optional<UUID> member,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        DueSpan span = DueSpan.of(from, to, state.filter(State.LATE::equals).isPresent());
        DueFilter filter = new DueFilter(state, key.orElse(false), category, level, given(space), given(track), member);
        Optional<DuePlace> after = cursor.map(DuePlace::of);
        Optional<LocalDate> day = moments.asOf(asOf);
        List<Due> page =
                milestones.between(milestones.library(filter, day), span.from(), span.to(), filter, day).stream()
                        .filter(due -> after.map(place -> place.isBefore(due)).orElse(true))
                        .limit(size + 1L)
                        .toList();
        Slice<Due> slice = Slice.of(page, size, DuePlace::of);
        Map<UUID, ProjectViews.Hands> hands = projects.hands(
                slice.items().stream().map(Due::project).distinct().toList());
        return slice.map(
                due -> sheet(due, Objects.requireNonNull(hands.get(due.project().id()))));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.filter(each -> !each.isBlank());
    }

    private static DueSheet sheet(Due due, ProjectViews.Hands hands) {
        Project project = due.project();
        Milestone milestone = due.milestone();
        return new DueSheet(
                milestone.id(),
                new DueProject(project.id(), project.code(), project.name(), hands),
                milestone.name(),
                milestone.isKey(),
                milestone.planned().toString(),
                due.day(),
                milestone.actual(),
                due.state());
    }

    @Serdeable
    record DueDay(LocalDate day, int due, int reached, int late) {}

    /// @param before how many were due before the first day and are late
    @Serdeable
    record DueDays(List<DueDay> items, int before) {}

    @Get("/days")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "countMilestones",
            summary = "How many milestones are due on each day of a span, and how many late ones lie before it")
    DueDays days(
            @QueryValue String from,
            @QueryValue String to,
            @QueryValue Optional<Boolean> key,
            @QueryValue Optional<Category> category,
            @QueryValue Optional<Level> level,
            @QueryValue Optional<String> space,
            @QueryValue Optional<String> track,
            @QueryValue Optional<UUID> member,
            @QueryValue Optional<String> asOf) {
        DueSpan span = DueSpan.of(Optional.of(from), to, false);
        Optional<LocalDate> day = moments.asOf(asOf);
        DueFilter any =
                new DueFilter(Optional.empty(), key.orElse(false), category, level, given(space), given(track), member);
        Map<UUID, Project> library = milestones.library(any, day);
        int before = milestones
                .between(library, DueSpan.FIRST, span.from().minusDays(1), any.of(State.LATE), day)
                .size();
        TreeMap<LocalDate, List<Due>> days = milestones.between(library, span.from(), span.to(), any, day).stream()
                .collect(Collectors.groupingBy(Due::day, TreeMap::new, Collectors.toList()));
        return new DueDays(
                days.entrySet().stream()
                        .map(each -> new DueDay(
                                each.getKey(),
                                each.getValue().size(),
                                count(each.getValue(), State.REACHED),
                                count(each.getValue(), State.LATE)))
                        .toList(),
                before);
    }

    private static int count(List<Due> dues, State state) {
        return (int) dues.stream().filter(due -> due.state() == state).count();
    }
}
