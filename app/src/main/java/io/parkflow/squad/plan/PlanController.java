package io.parkflow.squad.plan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plans, baselines, requests and what has been invested.
@Controller("/api/v1/squad/projects/{id}")
class PlanController {
    private final Projects projects;
    private final PlanDesk desk;
    private final Baselines baselines;
    private final PlanViews views;
    private final Changes changes;
    private final ChangeRows rows;
    private final Investments investments;
    private final Moments moments;

    PlanController(
            Projects projects,
            PlanDesk desk,
            Baselines baselines,
            PlanViews views,
            Changes changes,
            ChangeRows rows,
            Investments investments,
            Moments moments) {
        this.projects = projects;
        this.desk = desk;
        this.baselines = baselines;
        this.views = views;
        this.changes = changes;
        this.rows = rows;
        this.investments = investments;
        this.moments = moments;
    }

    @Get("/plan")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getPlan",
            summary = "Milestones, investment curve and pace of a project, now or as promised on a day")
    HttpResponse<PlanViews.PlanSheet> plan(UUID id, @QueryValue Optional<String> asOf) {
        return sheet(id, moments.asOf(asOf));
    }

    private HttpResponse<PlanViews.PlanSheet> sheet(UUID id, Optional<LocalDate> asOf) {
        Project project = asOf.map(moments::endOf)
                .map(moment -> projects.find(id, moment))
                .orElseGet(() -> projects.find(id))
                .orElseThrow(Rejected::missing);
        PlanViews.PlanSheet sheet = views.sheet(project, asOf);
        return Version.on(sheet, sheet.version());
    }

    @Put("/plan")
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(operationId = "drawPlan", summary = "Draw the plan, until it is handed in")
    HttpResponse<PlanViews.PlanSheet> draw(HttpRequest<?> request, UUID id, @Body PlanBody body) {
        desk.save(id, Version.seen(request), body);
        return sheet(id, Optional.empty());
    }

    @Serdeable
    record ScheduledPoint(String key, String name, String planned, boolean isKey, List<String> after) {}

    @Get("/plan/schedule")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "schedulePlan",
            summary = "The usual milestones of the category, backwards from the end in working days; nothing is kept")
    Slice<ScheduledPoint> schedule(UUID id, @QueryValue Optional<String> end) {
        Optional<PartialDate> wanted = end.filter(text -> !text.isBlank())
                .map(text -> PartialDate.find(text)
                        .orElseThrow(() -> Rejected.malformed("problem.unreadable-argument", "end")));
        return Slice.all(desk.schedule(id, wanted).stream()
                .map(each -> new ScheduledPoint(
                        each.key(), each.name(), each.planned().toString(), each.isKey(), each.after()))
                .toList());
    }

    @Get("/baselines")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listBaselines", summary = "Every baseline that was approved, oldest first")
    Slice<PlanViews.BaselineSheet> baselines(UUID id) {
        projects.one(id);
        return Slice.all(baselines.of(id).stream().map(PlanViews::sheet).toList());
    }

    @Serdeable
    record Freezing(@Nullable String reason) {}

    @Post("/baselines")
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(
            operationId = "freezePlan",
            summary = "Freeze the plan of a project that came without a review as baseline 1")
    HttpResponse<PlanViews.PlanSheet> freeze(UUID id, @Body Freezing body) {
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", body.reason(), 500);
        flaws.refuse();
        desk.freeze(id, reason, Optional.empty());
        return HttpResponse.created(views.sheet(projects.one(id), Optional.empty()));
    }

    @Serdeable
    record ChangeSheet(
            UUID id,
            ChangeRows.Level level,
            ChangeRows.State state,
            String reason,
            long shiftDays,
            Optional<UUID> caseId,
            UUID askedBy,
            Instant askedAt) {
        static ChangeSheet of(ChangeRows.Change change) {
            return new ChangeSheet(
                    change.id(),
                    change.level(),
                    change.state(),
                    change.reason(),
                    change.body().path("shiftDays").asLong(),
                    change.caseId(),
                    change.askedBy(),
                    change.askedAt());
        }
    }

    @Get("/plan-changes")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listPlanChanges", summary = "Requests to change the baseline, newest first")
    Slice<ChangeSheet> changes(UUID id) {
        projects.one(id);
        return Slice.all(rows.of(id).stream().map(ChangeSheet::of).toList());
    }

    @Post("/plan-changes")
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "askPlanChange",
            summary = "Ask to change the baseline; how far it reaches says who decides")
    HttpResponse<ChangeSheet> ask(UUID id, @Body Changes.ChangeBody body) {
        return HttpResponse.created(ChangeSheet.of(changes.ask(id, body)));
    }

    @Serdeable
    record InvestedFigure(
            LocalDate on, Money total, Optional<String> correction, Investments.Source source, Instant at) {}

    @Get("/investments")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "listInvestments",
            summary = "What has been invested since the beginning, newest first, now or as known on a day")
    Slice<InvestedFigure> invested(UUID id, @QueryValue Optional<String> asOf) {
        projects.one(id);
        return Slice.all(investments.of(id, moments.asOf(asOf).map(moments::endOf)).stream()
                .map(each -> new InvestedFigure(each.on(), each.total(), each.correction(), each.source(), each.at()))
                .toList());
    }

    /// @param total since the beginning
    @Serdeable
    record Invested(
            @Nullable LocalDate on,
            @Nullable Money total,
            @Nullable String correction) {}

    @Post("/investments")
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "enterInvestment",
            summary =
                    "Enter what has been invested since the beginning; less than before needs the chief or the office, and a reason")
    HttpResponse<PlanViews.PlanSheet> invest(UUID id, @Body Invested body) {
        desk.mine(id);
        Flaws flaws = new Flaws();
        Optional<String> correction = flaws.findText("/correction", body.correction(), 300);
        if (body.total() == null) {
            flaws.add(Flaw.at("/total", "problem.required"));
        } else if (body.total().isNegative()) {
            flaws.add(Flaw.at("/total", "plan.amount"));
        }
        flaws.refuse();
        investments.enter(
                id,
                body.on() == null ? moments.today() : body.on(),
                Objects.requireNonNull(body.total()),
                correction,
                Investments.Source.OFFICE);
        return HttpResponse.created(views.sheet(projects.one(id), Optional.empty()));
    }
}
