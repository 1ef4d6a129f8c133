package io.parkflow.squad.blockers;

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
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.projects.Mandate;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/squad/blockers")
class BlockerController {
    private final Blockers blockers;
    private final BlockerViews views;
    private final Raising raising;
    private final Projects projects;
    private final Grading grading;
    private final Judge judge;
    private final Moments moments;

    BlockerController(
            Blockers blockers,
            BlockerViews views,
            Raising raising,
            Grading grading,
            Projects projects,
            Judge judge,
            Moments moments) {
        this.blockers = blockers;
        this.views = views;
        this.raising = raising;
        this.grading = grading;
        this.projects = projects;
        this.judge = judge;
        this.moments = moments;
    }

    /// @param category a value of the dictionary `blocker`
    /// @param needs    who could take it away
    @Serdeable
    record NewBlocker(
            @Nullable UUID projectId,
            @Nullable String category,
            @Nullable Grade grade,
            @Nullable String description,
            @Nullable String impact,
            @Nullable String needs,
            @Nullable LocalDate wantedBy) {}

    /// @param level of this level or higher
    /// @param open  only those that are not closed
    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "listBlockers",
            summary = "What stands in the way of projects, newest first, now or as of a day")
    Slice<BlockerViews.Line> list(
            @QueryValue Optional<UUID> project,
            @QueryValue Optional<String> category,
            @QueryValue Optional<Blocker.State> state,
            @QueryValue Optional<Integer> level,
            @QueryValue Optional<Boolean> open,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<Instant> moment = moments.moment(asOf);
        Blockers.Filter filter = new Blockers.Filter(project, category, state, level, open.orElse(false), moment);
        Slice<Blocker> page = Slice.of(blockers.page(filter, cursor, size + 1), size, Blocker::id);
        return new Slice<>(views.lines(page.items(), moment), page.next(), Optional.empty());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getBlocker", summary = "A blocker with every step of its way, now or as of a day")
    BlockerViews.Sheet one(UUID id, @QueryValue Optional<String> asOf) {
        Optional<Instant> moment = moments.moment(asOf);
        return views.sheet(blockers.find(id, moment).orElseThrow(Rejected::missing), moment);
    }

    @Post
    @Change
    @Allowed({
        Rights.SQUAD_REPORT,
        Rights.SQUAD_REVIEW,
        Rights.SQUAD_DISPATCH,
        Rights.SQUAD_DECIDE,
        Rights.SQUAD_SUPERVISE
    })
    @Operation(operationId = "raiseBlocker", summary = "Say what stands in the way of a project")
    HttpResponse<BlockerViews.Sheet> raise(@Body NewBlocker sent) {
        Flaws flaws = new Flaws();
        flaws.need("/projectId", sent.projectId());
        flaws.need("/grade", sent.grade());
        String category = flaws.text("/category", sent.category(), 40);
        String description = flaws.text("/description", sent.description(), 500).strip();
        Optional<String> impact = flaws.findText("/impact", sent.impact(), 200);
        Optional<String> needs = flaws.findText("/needs", sent.needs(), 100);
        flaws.refuse();
        Project project = projects.one(Objects.requireNonNull(sent.projectId()));
        if (!Mandate.speaks(project, Caller.current())) {
            throw Rejected.forbidden("projects.not-yours");
        }
        UUID id = raising.raise(new Problem(
                project.id(),
                category,
                Objects.requireNonNull(sent.grade()),
                description,
                impact,
                needs,
                Optional.ofNullable(sent.wantedBy()),
                Optional.empty()));
        judge.again(List.of(project.id()));
        Blocker blocker = blockers.find(id).orElseThrow();
        return HttpResponse.created(views.sheet(blocker, Optional.empty()), URI.create("/api/v1/squad/blockers/" + id));
    }

    @Serdeable
    record NewGrade(@Nullable Grade grade, @Nullable String reason) {}

    @Post("/{id}/grades")
    @Change
    @Allowed(Rights.SQUAD_DISPATCH)
    @Operation(operationId = "regradeBlocker", summary = "Say that a blocker is graver, or less grave, than was said")
    HttpResponse<BlockerViews.Sheet> regrade(UUID id, @Body NewGrade sent) {
        Flaws flaws = new Flaws();
        flaws.need("/grade", sent.grade());
        String reason = flaws.text("/reason", sent.reason(), 300).strip();
        flaws.refuse();
        grading.regrade(id, Objects.requireNonNull(sent.grade()), reason);
        return HttpResponse.created(views.sheet(blockers.find(id).orElseThrow(), Optional.empty()));
    }
}
