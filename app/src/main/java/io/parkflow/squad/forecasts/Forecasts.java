package io.parkflow.squad.forecasts;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Stage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The forecasts of the bound park.
@Singleton
final class Forecasts {
    private static final String SELECT = "select id, month, made_at from squad_forecast where tenant_id = :tenant";

    private final Sql sql;

    Forecasts(Sql sql) {
        this.sql = sql;
    }

    private static Forecast forecast(Row row) {
        return new Forecast(row.uuid("id"), YearMonth.parse(row.text("month")), row.instant("made_at"));
    }

    /// @return nothing when there is one already
    Optional<Forecast> add(YearMonth month, Instant now) {
        return sql.of("""
                        insert into squad_forecast (tenant_id, id, month, made_at) values (:tenant, :id, :month, :now)
                        on conflict (tenant_id, month) do nothing returning id, month, made_at
                        """)
                .with("id", Ids.next())
                .with("month", month.toString())
                .with("now", now)
                .find(Forecasts::forecast);
    }

    Optional<Forecast> find(String month) {
        return sql.of(SELECT + " and month = :month").with("month", month).find(Forecasts::forecast);
    }

    List<Forecast> page(Optional<String> before, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:before as text) is null or month < :before) order by month desc limit :limit
                                """).with("before", before).with("limit", limit).list(Forecasts::forecast);
    }

    /// One statement however many.
    ///
    /// @return how many were new
    int foretell(UUID forecast, List<Forecast.Line> lines) {
        return sql.of("""
                        insert into squad_forecast_line (tenant_id, id, forecast_id, project_id, kind, planned_on, planned_by,
                            library, stage, named_by, note, at)
                        select :tenant, l.id, :forecast, l.project, l.kind, cast(nullif(l.planned, '') as date),
                            nullif(l.planned_by, ''), l.library, l.stage, :by, :note, :at
                        from unnest(cast(:ids as uuid[]), cast(:projects as uuid[]), cast(:kinds as text[]),
                            cast(:planned as text[]), cast(:plannedBy as text[]), cast(:libraries as text[]),
                            cast(:stages as text[])) as l (id, project, kind, planned, planned_by, library, stage)
                        on conflict on constraint squad_forecast_line_once do nothing
                        """)
                .with("forecast", forecast)
                .with("ids", lines.stream().map(Forecast.Line::id).toList())
                .with("projects", lines.stream().map(Forecast.Line::project).toList())
                .with("kinds", lines.stream().map(line -> line.kind().name()).toList())
                .with(
                        "planned",
                        lines.stream()
                                .map(line -> line.planned()
                                        .map(date -> date.last().toString())
                                        .orElse(""))
                                .toList())
                .with(
                        "plannedBy",
                        lines.stream()
                                .map(line -> line.planned()
                                        .map(date -> date.precision().name())
                                        .orElse(""))
                                .toList())
                .with(
                        "libraries",
                        lines.stream().map(line -> line.library().name()).toList())
                .with("stages", lines.stream().map(line -> line.stage().name()).toList())
                .with("by", lines.getFirst().namedBy())
                .with("note", lines.getFirst().note())
                .with("at", lines.getFirst().at())
                .change();
    }

    /// Forecast → its lines, in the order they were foretold.
    Map<UUID, List<Forecast.Line>> lines(Collection<UUID> forecasts) {
        record Of(UUID forecast, Forecast.Line line) {}
        Map<UUID, List<Forecast.Line>> lines = new HashMap<>();
        sql.of("""
                        select forecast_id, id, project_id, kind, planned_on, planned_by, library, stage, named_by, note, at,
                            struck_why
                        from squad_forecast_line
                        where tenant_id = :tenant and forecast_id = any(cast(:forecasts as uuid[])) order by id
                        """)
                .with("forecasts", List.copyOf(forecasts))
                .list(row -> new Of(row.uuid("forecast_id"), line(row)))
                .forEach(each -> lines.computeIfAbsent(each.forecast(), _ -> new ArrayList<>())
                        .add(each.line()));
        return lines;
    }

    private static Forecast.Line line(Row row) {
        return new Forecast.Line(
                row.uuid("id"),
                row.uuid("project_id"),
                Forecast.Kind.valueOf(row.text("kind")),
                row.findDate("planned_on")
                        .map(day -> new PartialDate(day, PartialDate.Precision.valueOf(row.text("planned_by")))),
                Library.valueOf(row.text("library")),
                Stage.valueOf(row.text("stage")),
                row.findUuid("named_by"),
                row.findText("note"),
                row.instant("at"),
                row.findText("struck_why"));
    }

    /// @return false when it is not there, or struck already
    boolean strike(UUID forecast, UUID line, String why, UUID by, Instant now) {
        return sql.of("""
                                update squad_forecast_line set struck_at = :now, struck_by = :by, struck_why = :why
                                where tenant_id = :tenant and forecast_id = :forecast and id = :id and struck_at is null
                                """)
                        .with("forecast", forecast)
                        .with("id", line)
                        .with("why", why)
                        .with("by", by)
                        .with("now", now)
                        .change()
                == 1;
    }
}
