package io.parkflow.squad.standings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.rules.Rulebook;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Observation tours: judges give points on the site.
@Controller("/api/v1/squad/tours")
class TourController {
    private final Tours tours;
    private final Projects projects;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Clock clock;

    TourController(Tours tours, Projects projects, Rulebook rulebook, Journal journal, Clock clock) {
        this.tours = tours;
        this.projects = projects;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    @Serdeable
    record NewTour(@Nullable String title, @Nullable LocalDate heldOn) {}

    /// Points as text, none above its [Most].
    @Serdeable
    record Points(
            @Nullable UUID projectId,
            @Nullable BigDecimal look,
            @Nullable BigDecimal invest,
            @Nullable BigDecimal service,
            @Nullable BigDecimal safety) {}

    @Serdeable
    record Line(UUID id, String title, LocalDate heldOn, boolean open) {
        static Line of(Tours.Tour tour) {
            return new Line(tour.id(), tour.title(), tour.heldOn(), tour.open());
        }
    }

    /// @param points of 100; from so many judges on, usually five, without the highest and the lowest
    @Serdeable
    record Result(UUID projectId, String projectName, int judges, BigDecimal points) {}

    /// What each point may count for, a hundred in all.
    @Serdeable
    record Most(int look, int invest, int service, int safety) {
        static Most of(Rulebook.Rules rules) {
            return new Most(
                    rules.number(Tours.RULES, "look"),
                    rules.number(Tours.RULES, "invest"),
                    rules.number(Tours.RULES, "service"),
                    rules.number(Tours.RULES, "safety"));
        }
    }

    @Serdeable
    record Sheet(Line tour, Most most, List<Result> results, List<String> can) {}

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listTours", summary = "Observation tours, newest first")
    Slice<Line> list(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(tours.page(cursor, size + 1), size, Tours.Tour::id).map(Line::of);
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getTour", summary = "A tour with the points of each project")
    Sheet one(UUID id) {
        return sheet(tours.find(id).orElseThrow(Rejected::missing));
    }

    @Post
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "planTour", summary = "Plan an observation tour")
    HttpResponse<Sheet> plan(@Body NewTour sent) {
        Flaws flaws = new Flaws();
        String title = flaws.text("/title", sent.title(), 100).strip();
        flaws.need("/heldOn", sent.heldOn());
        flaws.refuse();
        Tours.Tour tour = new Tours.Tour(Ids.next(), title, Objects.requireNonNull(sent.heldOn()), true);
        tours.add(tour);
        journal.record(Fact.of("standings.tourPlanned", "squad-tour", tour.id()));
        return HttpResponse.created(sheet(tour), URI.create("/api/v1/squad/tours/" + tour.id()));
    }

    /// A judge may change their own points until the tour is closed; nobody judges a project they have a part in.
    @Post("/{id}/sheets")
    @Change
    @Allowed({Rights.SQUAD_DECIDE, Rights.SQUAD_REVIEW, Rights.SQUAD_SUPERVISE})
    @Operation(operationId = "judgeOnTour", summary = "Give a project its points")
    HttpResponse<Sheet> judge(UUID id, @Body Points sent) {
        Flaws flaws = new Flaws();
        Most most = Most.of(rulebook.current());
        Judging.Sheet sheet = new Judging.Sheet(
                points(flaws, "/look", sent.look(), most.look()),
                points(flaws, "/invest", sent.invest(), most.invest()),
                points(flaws, "/service", sent.service(), most.service()),
                points(flaws, "/safety", sent.safety(), most.safety()));
        Optional<Project> named = Optional.ofNullable(sent.projectId()).flatMap(projects::find);
        if (named.isEmpty()) {
            flaws.add(Flaw.at("/projectId", "standings.no-such-project"));
        }
        Tours.Tour tour = tours.held(id).orElseThrow(Rejected::missing);
        flaws.refuse();
        Project judged = named.orElseThrow();
        UUID project = judged.id();
        UUID me = Caller.current().member();
        if (!tour.open()) {
            throw Rejected.conflict("standings.tour-over");
        }
        if (judged.people().include(me)) {
            throw Rejected.conflict("standings.own-project");
        }
        tours.judge(id, project, me, sheet, clock.instant());
        journal.record(Fact.of("standings.tourJudged", "squad-tour", id).with("project", project.toString()));
        return HttpResponse.created(sheet(tour));
    }

    private static BigDecimal points(Flaws flaws, String pointer, @Nullable BigDecimal sent, int most) {
        if (sent == null) {
            flaws.add(Flaw.at(pointer, "problem.required"));
            return BigDecimal.ZERO;
        }
        if (sent.signum() < 0 || sent.compareTo(BigDecimal.valueOf(most)) > 0 || sent.scale() > 2) {
            flaws.add(Flaw.at(pointer, "standings.points", most));
        }
        return sent;
    }

    @Post("/{id}/closing")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "closeTour", summary = "Close a tour; its points count from now on")
    HttpResponse<Sheet> close(UUID id) {
        Tours.Tour tour = tours.held(id).orElseThrow(Rejected::missing);
        if (!tour.open()) {
            throw Rejected.conflict("standings.tour-over");
        }
        tours.close(id, clock.instant());
        journal.record(Fact.of("standings.tourClosed", "squad-tour", id));
        return HttpResponse.ok(one(id));
    }

    private Sheet sheet(Tours.Tour tour) {
        Rulebook.Rules rules = rulebook.current();
        int trimFrom = rules.number(Tours.RULES, "trimFrom");
        Map<UUID, List<Judging.Sheet>> sheets = tours.sheets(tour.id());
        Map<UUID, Project> known = projects.all(sheets.keySet());
        List<Result> results = sheets.entrySet().stream()
                .flatMap(entry -> Judging.points(entry.getValue(), trimFrom).stream()
                        .map(points -> new Result(
                                entry.getKey(),
                                Optional.ofNullable(known.get(entry.getKey()))
                                        .map(Project::name)
                                        .orElse(""),
                                entry.getValue().size(),
                                points)))
                .sorted(Comparator.comparing(Result::points).reversed())
                .toList();
        return new Sheet(Line.of(tour), Most.of(rules), results, tour.open() ? can(Caller.current()) : List.of());
    }

    private static List<String> can(Caller caller) {
        boolean judges = Stream.of(Rights.SQUAD_DECIDE, Rights.SQUAD_REVIEW, Rights.SQUAD_SUPERVISE)
                .anyMatch(caller::may);
        return Stream.of("judge", "close")
                .filter(what -> what.equals("judge") ? judges : caller.may(Rights.SQUAD_DISPATCH))
                .toList();
    }
}
