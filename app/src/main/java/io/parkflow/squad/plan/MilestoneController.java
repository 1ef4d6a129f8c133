package io.parkflow.squad.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.text.FullWidth;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What becomes of the milestones of a plan.
@Controller("/api/v1/squad/projects/{id}/milestones/{milestone}")
class MilestoneController {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.0*)?%?");

    private final PlanDesk desk;
    private final Projects projects;
    private final PlanViews views;
    private final Moments moments;

    MilestoneController(PlanDesk desk, Projects projects, PlanViews views, Moments moments) {
        this.desk = desk;
        this.projects = projects;
        this.views = views;
        this.moments = moments;
    }

    @Serdeable
    record Reaching(@Nullable LocalDate on, @Nullable String reason) {}

    @Post("/completions")
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "reachMilestone",
            summary = "Say that a milestone is reached; with the reason when it was before the last accepted report")
    HttpResponse<PlanViews.PlanSheet> reach(UUID id, UUID milestone, @Body Reaching body) {
        Flaws flaws = new Flaws();
        Optional<String> reason = flaws.findText("/reason", body.reason(), 300);
        flaws.refuse();
        desk.done(id, milestone, body.on() == null ? moments.today() : body.on(), reason);
        return sheet(id);
    }

    /// @param percent whole, 0 to 100, as it was typed: `60`, `６０％`
    @Serdeable
    record Progressing(@Nullable String percent) {}

    @Post("/progress")
    @Change
    @Allowed({Rights.SQUAD_PLAN, Rights.SQUAD_MANAGE})
    @Operation(
            operationId = "progressMilestone",
            summary = "Say how far a milestone is, in percent; less is shown as less")
    HttpResponse<PlanViews.PlanSheet> progress(UUID id, UUID milestone, @Body Progressing body) {
        Flaws flaws = new Flaws();
        String typed = flaws.text("/percent", body.percent(), 20);
        Optional<Integer> percent = percent(typed);
        if (!typed.isEmpty() && percent.isEmpty()) {
            flaws.add(Flaw.at("/percent", "plan.percent"));
        }
        flaws.refuse();
        desk.progress(id, milestone, percent.orElseThrow());
        return sheet(id);
    }

    static Optional<Integer> percent(String typed) {
        Matcher written = PERCENT.matcher(FullWidth.compact(typed));
        return written.matches()
                ? Optional.of(Integer.valueOf(written.group(1))).filter(percent -> percent <= 100)
                : Optional.empty();
    }

    private HttpResponse<PlanViews.PlanSheet> sheet(UUID id) {
        return HttpResponse.created(views.sheet(projects.one(id), Optional.empty()));
    }
}
