package io.parkflow.squad.forecasts;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.projects.Stage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people see of forecasts.
@Singleton
final class ForecastViews {
    private final Forecasts forecasts;
    private final ForecastDesk desk;
    private final Projects projects;
    private final Moments moments;

    ForecastViews(Forecasts forecasts, ForecastDesk desk, Projects projects, Moments moments) {
        this.forecasts = forecasts;
        this.desk = desk;
        this.projects = projects;
        this.moments = moments;
    }

    /// @param starts, finishes foretold and not taken off
    /// @param came             of these, before the month was over
    @Serdeable
    record Line(String month, Instant madeAt, int starts, int finishes, int came) {}

    /// @param library, stage as they were when it was foretold
    /// @param named          somebody put it there; otherwise its dates did
    /// @param cameOn         when it started or was finished
    @Serdeable
    record Foretold(
            UUID id,
            UUID projectId,
            String projectCode,
            String projectName,
            Forecast.Kind kind,
            Optional<String> planned,
            Library library,
            Stage stage,
            boolean named,
            Optional<String> note,
            Forecast.Fate fate,
            Optional<LocalDate> cameOn,
            Optional<String> struckWhy) {}

    @Serdeable
    record Sheet(Line forecast, List<Foretold> items, List<String> can) {}

    List<Line> lines(List<Forecast> page) {
        Map<UUID, List<Forecast.Line>> lines =
                forecasts.lines(page.stream().map(Forecast::id).toList());
        Map<UUID, Project> known = projects.all(lines.values().stream()
                .flatMap(List::stream)
                .map(Forecast.Line::project)
                .distinct()
                .toList());
        return page.stream()
                .map(forecast -> line(forecast, items(forecast, lines, known)))
                .toList();
    }

    Sheet sheet(Forecast forecast) {
        Map<UUID, List<Forecast.Line>> lines = forecasts.lines(List.of(forecast.id()));
        Map<UUID, Project> known = projects.all(lines.getOrDefault(forecast.id(), List.of()).stream()
                .map(Forecast.Line::project)
                .distinct()
                .toList());
        List<Foretold> items = items(forecast, lines, known);
        boolean may = Caller.current().may(Rights.SQUAD_DISPATCH) && desk.isOpen(forecast);
        return new Sheet(line(forecast, items), items, may ? List.of("name", "withdraw") : List.of());
    }

    private static Line line(Forecast forecast, List<Foretold> items) {
        List<Foretold> meant = items.stream()
                .filter(item -> item.fate() != Forecast.Fate.STRUCK)
                .toList();
        return new Line(
                forecast.month().toString(),
                forecast.madeAt(),
                (int) meant.stream()
                        .filter(item -> item.kind() == Forecast.Kind.START)
                        .count(),
                (int) meant.stream()
                        .filter(item -> item.kind() == Forecast.Kind.FINISH)
                        .count(),
                (int) meant.stream()
                        .filter(item -> item.fate() == Forecast.Fate.CAME)
                        .count());
    }

    private List<Foretold> items(Forecast forecast, Map<UUID, List<Forecast.Line>> lines, Map<UUID, Project> known) {
        LocalDate today = moments.today();
        return lines.getOrDefault(forecast.id(), List.of()).stream()
                .flatMap(line -> Optional.ofNullable(known.get(line.project())).stream()
                        .map(project -> item(line, project, forecast, today)))
                .toList();
    }

    private static Foretold item(Forecast.Line line, Project project, Forecast forecast, LocalDate today) {
        return new Foretold(
                line.id(),
                project.id(),
                project.code(),
                project.name(),
                line.kind(),
                line.planned().map(PartialDate::toString),
                line.library(),
                line.stage(),
                line.namedBy().isPresent(),
                line.note(),
                line.fate(project, forecast.month(), today),
                line.kind().came(project),
                line.struckWhy());
    }
}
