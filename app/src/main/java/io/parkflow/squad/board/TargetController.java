package io.parkflow.squad.board;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Targets of a year, and the figures of any day.
@Controller("/api/v1/squad")
class TargetController {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final TargetDesk desk;
    private final Figures figures;
    private final Moments moments;

    TargetController(TargetDesk desk, Figures figures, Moments moments) {
        this.desk = desk;
        this.figures = figures;
        this.moments = moments;
    }

    /// @param figures `completionCity`, `admittedRate`, … in per cent, counts, or yuan; without a denominator left out
    @Serdeable
    record DaySheet(LocalDate day, Map<String, String> figures) {}

    @Get("/figures")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getSquadFigures",
            summary = "What the squads are measured by, now or as of the end of a day")
    DaySheet figures(@QueryValue Optional<String> asOf) {
        Optional<LocalDate> day = moments.asOf(asOf);
        Map<String, String> said = new HashMap<>();
        figures.of(day).forEach((name, figure) -> said.put(name, plain(figure)));
        return new DaySheet(day.orElseGet(moments::today), said);
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    @Serdeable
    record TargetSheet(
            int year,
            Optional<BigDecimal> admitted,
            Optional<BigDecimal> started,
            Optional<BigDecimal> finished,
            int version,
            List<String> can) {}

    @Serdeable
    record TargetBody(
            @Nullable BigDecimal admitted,
            @Nullable BigDecimal started,
            @Nullable BigDecimal finished) {}

    @Get("/targets/{year}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getSquadTargets", summary = "What the park means to reach in a year")
    HttpResponse<TargetSheet> targets(String year) {
        return sheet(read(year));
    }

    private HttpResponse<TargetSheet> sheet(int year) {
        TargetDesk.Year set = desk.of(year);
        TargetSheet sheet = new TargetSheet(
                year,
                Optional.ofNullable(set.values().get(TargetDesk.Measure.ADMITTED)),
                Optional.ofNullable(set.values().get(TargetDesk.Measure.STARTED)),
                Optional.ofNullable(set.values().get(TargetDesk.Measure.FINISHED)),
                set.version(),
                Caller.current().may(Rights.SQUAD_MANAGE) ? List.of("set") : List.of());
        return Version.on(sheet, sheet.version());
    }

    @Put("/targets/{year}")
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(operationId = "setSquadTargets", summary = "Set the targets of a year; what is left out stays")
    HttpResponse<TargetSheet> set(HttpRequest<?> request, String year, @Body TargetBody body) {
        Version seen = Version.seen(request);
        int meant = read(year);
        Flaws flaws = new Flaws();
        check(flaws, "/admitted", body.admitted());
        check(flaws, "/started", body.started());
        check(flaws, "/finished", body.finished());
        flaws.refuse();
        Map<TargetDesk.Measure, BigDecimal> values = new EnumMap<>(TargetDesk.Measure.class);
        put(values, TargetDesk.Measure.ADMITTED, body.admitted());
        put(values, TargetDesk.Measure.STARTED, body.started());
        put(values, TargetDesk.Measure.FINISHED, body.finished());
        desk.set(meant, seen, values);
        return sheet(meant);
    }

    /// @throws Rejected 404 when it is no year
    private static int read(String year) {
        if (!year.matches("2[01]\\d\\d")) {
            throw Rejected.missing();
        }
        return Integer.parseInt(year);
    }

    private static void check(Flaws flaws, String pointer, @Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
            flaws.add(Flaw.at(pointer, "board.target"));
        }
    }

    private static void put(
            Map<TargetDesk.Measure, BigDecimal> values, TargetDesk.Measure measure, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(measure, value);
        }
    }
}
