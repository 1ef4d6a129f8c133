package io.parkflow.squad.forecasts;

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
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is meant to start and to be finished, month by month.
@Controller("/api/v1/squad/forecasts")
class ForecastController {
    private final Forecasts forecasts;
    private final ForecastDesk desk;
    private final ForecastViews views;

    ForecastController(Forecasts forecasts, ForecastDesk desk, ForecastViews views) {
        this.forecasts = forecasts;
        this.desk = desk;
        this.views = views;
    }

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listForecasts", summary = "Forecasts by month with what came of them, newest first")
    Slice<ForecastViews.Line> list(@QueryValue Optional<String> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Slice<Forecast> page = Slice.of(
                forecasts.page(cursor, size + 1),
                size,
                forecast -> forecast.month().toString());
        return new Slice<>(views.lines(page.items()), page.next(), page.total());
    }

    /// @param month `2026-04`
    @Get("/{month}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getForecast", summary = "Every project that is foretold for a month")
    ForecastViews.Sheet one(String month) {
        return views.sheet(forecasts.find(month).orElseThrow(Rejected::missing));
    }

    @Serdeable
    record Naming(
            @Nullable UUID projectId,
            Forecast.@Nullable Kind kind,
            @Nullable String note) {}

    @Post("/{month}/projects")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(
            operationId = "foretellProject",
            summary = "Put a project on the forecast that its dates do not put there")
    HttpResponse<ForecastViews.Sheet> name(String month, @Body Naming body) {
        Flaws flaws = new Flaws();
        String note = flaws.text("/note", body.note(), 300);
        flaws.need("/projectId", body.projectId());
        flaws.need("/kind", body.kind());
        Forecast forecast = forecasts.find(month).orElseThrow(Rejected::missing);
        flaws.refuse();
        desk.name(forecast, Objects.requireNonNull(body.projectId()), Objects.requireNonNull(body.kind()), note);
        return HttpResponse.created(views.sheet(forecast));
    }

    @Serdeable
    record Striking(
            @Nullable UUID projectId,
            Forecast.@Nullable Kind kind,
            @Nullable String reason) {}

    @Post("/{month}/withdrawals")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "withdrawForecast", summary = "Take a project off the forecast, with the reason")
    HttpResponse<ForecastViews.Sheet> strike(String month, @Body Striking body) {
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", body.reason(), 300);
        flaws.need("/projectId", body.projectId());
        flaws.need("/kind", body.kind());
        Forecast forecast = forecasts.find(month).orElseThrow(Rejected::missing);
        flaws.refuse();
        desk.strike(forecast, Objects.requireNonNull(body.projectId()), Objects.requireNonNull(body.kind()), why);
        return HttpResponse.created(views.sheet(forecast));
    }
}
