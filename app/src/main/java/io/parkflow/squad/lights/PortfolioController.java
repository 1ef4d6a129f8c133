package io.parkflow.squad.lights;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.calendar.IsoWeek;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.parkflow.squad.projects.Lamp;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectViews;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// The lights of all projects as strips of weeks.
@Controller("/api/v1/squad")
class PortfolioController {
    private static final int WEEKS = 12;

    private final Projects projects;
    private final ProjectViews views;
    private final Lights lights;
    private final WhoActs who;
    private final Moments moments;

    PortfolioController(Projects projects, ProjectViews views, Lights lights, WhoActs who, Moments moments) {
        this.projects = projects;
        this.views = views;
        this.lights = lights;
        this.who = who;
        this.moments = moments;
    }

    /// What a project showed in a week.
    enum Cell {
        /// It was not judged yet.
        NONE,
        GREEN,
        YELLOW,
        RED;

        static Cell of(Optional<Colour> colour) {
            return colour.map(shown -> valueOf(shown.name())).orElse(NONE);
        }
    }

    /// @param people  who can clear it
    /// @param acts    what waits for somebody, the most pressing first; nothing on a day that is over
    /// @param waiting how much waits in all
    /// @param colours one a week, oldest first
    @Serdeable
    record Strip(
            UUID id,
            String code,
            String name,
            Optional<Colour> now,
            Optional<String> why,
            ProjectViews.Hands people,
            List<WhoActs.Act> acts,
            int waiting,
            List<Cell> colours) {}

    /// @param weeks  `2026-W10`, oldest first
    /// @param counts of the newest week
    @Serdeable
    record Portfolio(List<String> weeks, Map<String, Integer> counts, List<Strip> items) {}

    @Get("/portfolio")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getPortfolio",
            summary = "Every project of the library that goes on by twelve weeks, red first")
    Portfolio portfolio(HttpRequest<?> request, @QueryValue Optional<String> asOf, @QueryValue Optional<String> track) {
        Optional<LocalDate> asked = moments.asOf(asOf);
        LocalDate day = asked.orElseGet(moments::today);
        List<LocalDate> ends = ends(day);
        List<Project> all = asked.map(moments::endOf).map(projects::admitted).orElseGet(projects::admitted).stream()
                .filter(Project::runs)
                .filter(project -> track.filter(text -> !text.isBlank())
                        .map(text -> project.track().filter(text::equals).isPresent())
                        .orElse(true))
                .toList();
        List<UUID> ids = all.stream().map(Project::id).toList();
        Map<UUID, List<Optional<Colour>>> strips =
                lights.strips(ids, ends.stream().map(moments::endOf).toList());
        var shades = lights.shades(ids, asked, Texts.spoken(request));
        Map<UUID, ProjectViews.Hands> hands = views.hands(all);
        Map<UUID, WhoActs.Acts> acts = asked.isPresent() ? Map.of() : who.of(alarming(shades));
        List<Strip> items = all.stream()
                .map(project -> {
                    var shade = Optional.ofNullable(shades.get(project.id()));
                    var open = acts.getOrDefault(project.id(), WhoActs.Acts.NONE);
                    return new Strip(
                            project.id(),
                            project.code(),
                            project.name(),
                            shade.map(each -> each.colour()),
                            shade.flatMap(each -> each.why()),
                            Objects.requireNonNull(hands.get(project.id())),
                            open.first(),
                            open.all(),
                            strips.getOrDefault(project.id(), List.of()).stream()
                                    .map(Cell::of)
                                    .toList());
                })
                .sorted(Comparator.comparing((Strip strip) ->
                                strip.now().map(Colour::ordinal).orElse(-1))
                        .reversed()
                        .thenComparing(Strip::code))
                .toList();
        return new Portfolio(ends.stream().map(IsoWeek::key).toList(), counts(items), items);
    }

    private static List<UUID> alarming(Map<UUID, Lamp.Shade> shades) {
        return shades.entrySet().stream()
                .filter(shade -> shade.getValue().colour() != Colour.GREEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> counts(List<Strip> strips) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Colour colour : Colour.values()) {
            counts.put(colour.name(), (int) strips.stream()
                    .filter(strip -> strip.now().filter(colour::equals).isPresent())
                    .count());
        }
        return counts;
    }

    /// Sundays, and the day itself for the week that runs.
    private static List<LocalDate> ends(LocalDate day) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return IntStream.iterate(WEEKS - 1, back -> back >= 0, back -> back - 1)
                .mapToObj(back -> back == 0 ? day : sunday.minusWeeks(back))
                .toList();
    }
}
