package io.parkflow.squad.weekly;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/squad")
class WeekController {
    private final Weeks weeks;
    private final Reports reports;
    private final WeekViews lines;
    private final ReportViews views;
    private final Moments moments;

    WeekController(Weeks weeks, Reports reports, WeekViews lines, ReportViews views, Moments moments) {
        this.weeks = weeks;
        this.reports = reports;
        this.lines = lines;
        this.views = views;
        this.moments = moments;
    }

    @Get("/weeks")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listWeeks", summary = "Weeks of the weekly dispatch, newest first, now or as of a day")
    Slice<WeekViews.WeekLine> weeks(
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<Instant> moment = moment(asOf);
        Slice<Week> page = Slice.of(weeks.page(moment, cursor, size + 1), size, Week::week);
        return new Slice<>(lines.weeks(page.items(), moment), page.next(), Optional.empty());
    }

    /// @param week `2026-W10`
    @Get("/weeks/{week}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getWeek", summary = "A week: its moments and how many have reported, now or as of a day")
    WeekViews.WeekLine week(String week, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moment(asOf);
        Week found = moment.map(then -> weeks.find(week, then))
                .orElseGet(() -> weeks.find(week))
                .orElseThrow(Rejected::missing);
        return lines.weeks(List.of(found), moment).getFirst();
    }

    private Optional<Instant> moment(Optional<String> asOf) {
        return moments.asOf(asOf).map(moments::endOf);
    }

    /// @param caseId the one a task of that case is about
    /// @param mine   of projects in which the caller has a part
    @Get("/reports")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listReports", summary = "Weekly reports, newest first, now or as of a day")
    Slice<ReportViews.Line> reports(
            @QueryValue Optional<String> week,
            @QueryValue Optional<UUID> project,
            @QueryValue Optional<Report.State> state,
            @QueryValue Optional<UUID> caseId,
            @QueryValue Optional<Boolean> mine,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<Instant> moment = moment(asOf);
        Reports.Filter filter = new Reports.Filter(
                week,
                project,
                state,
                caseId,
                mine.filter(Boolean::booleanValue).map(_ -> Caller.current().member()),
                moment);
        Slice<Report> page = Slice.of(reports.page(filter, cursor, size + 1), size, Report::id);
        return new Slice<>(views.lines(page.items(), moment), page.next(), Optional.empty());
    }

    @Get("/reports/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getReport", summary = "A weekly report beside the one before it, now or as of a day")
    ReportViews.Sheet report(UUID id, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moment(asOf);
        Report found = moment.map(then -> reports.find(id, then))
                .orElseGet(() -> reports.find(id))
                .orElseThrow(Rejected::missing);
        return views.sheet(found, moment);
    }
}
