package io.parkflow.squad.standings;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 赛马榜 over time: where each project stood, quarter by quarter.
@Controller("/api/v1/squad/races")
class RaceController {
    private static final int QUARTERS = 8;

    private final Standings standings;
    private final Settling settling;
    private final Projects projects;
    private final Calendars calendars;
    private final Clock clock;

    RaceController(Standings standings, Settling settling, Projects projects, Calendars calendars, Clock clock) {
        this.standings = standings;
        this.settling = settling;
        this.projects = projects;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param settled fixed; otherwise as it would be now
    @Serdeable
    record Lap(String quarter, boolean settled) {}

    /// @param rank nothing where it was not ranked, or nothing was settled
    @Serdeable
    record Place(String quarter, Optional<Integer> rank, Optional<BigDecimal> points) {}

    /// @param track  of its newest place
    /// @param places one a lap
    @Serdeable
    record Runner(UUID projectId, String projectCode, String projectName, String track, List<Place> places) {}

    /// @param laps   oldest first, the running quarter last
    /// @param items  by track and newest rank
    @Serdeable
    record Races(List<Lap> laps, List<Runner> items) {}

    @Get("/history")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getRaceHistory", summary = "Where each project stood in the last eight quarters")
    Races history(@QueryValue Optional<String> track) {
        List<Quarter> quarters = quarters();
        Map<String, List<Standings.Settled>> laps =
                standings.of(quarters.stream().map(Quarter::toString).toList());
        Quarter running = quarters.getLast();
        boolean isSettled = laps.containsKey(running.toString());
        if (!isSettled) {
            laps.put(running.toString(), settling.rank(running));
        }
        return new Races(
                quarters.stream()
                        .map(quarter -> new Lap(
                                quarter.toString(),
                                laps.containsKey(quarter.toString()) && (isSettled || !quarter.equals(running))))
                        .toList(),
                runners(quarters, laps).stream()
                        .filter(runner -> track.filter(text -> !text.isBlank())
                                .map(runner.track()::equals)
                                .orElse(true))
                        .toList());
    }

    private List<Quarter> quarters() {
        List<Quarter> quarters = new ArrayList<>();
        Quarter quarter = Quarter.of(calendars.current().day(clock.instant()));
        for (int back = 0; back < QUARTERS; back++) {
            quarters.addFirst(quarter);
            quarter = quarter.before();
        }
        return quarters;
    }

    private List<Runner> runners(List<Quarter> quarters, Map<String, List<Standings.Settled>> laps) {
        Map<UUID, Map<String, Standings.Settled>> byProject = new HashMap<>();
        laps.forEach((quarter, places) -> places.forEach(place ->
                byProject.computeIfAbsent(place.project(), _ -> new HashMap<>()).put(quarter, place)));
        return projects.all(byProject.keySet()).values().stream()
                .map(project -> runner(project, quarters, byProject.getOrDefault(project.id(), Map.of())))
                .sorted(Comparator.comparing(Runner::track)
                        .thenComparing(
                                runner -> runner.places().getLast().rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(Runner::projectCode))
                .toList();
    }

    private static Runner runner(Project project, List<Quarter> quarters, Map<String, Standings.Settled> places) {
        List<Optional<Standings.Settled>> course = quarters.stream()
                .map(quarter -> Optional.ofNullable(places.get(quarter.toString())))
                .toList();
        String track = course.reversed().stream()
                .flatMap(Optional::stream)
                .map(Standings.Settled::track)
                .findFirst()
                .orElse("");
        List<Place> shown = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Optional<Standings.Settled> place = course.get(i);
            shown.add(new Place(
                    quarters.get(i).toString(),
                    place.map(Standings.Settled::rank),
                    place.map(Standings.Settled::points)));
        }
        return new Runner(project.id(), project.code(), project.name(), track, shown);
    }
}
