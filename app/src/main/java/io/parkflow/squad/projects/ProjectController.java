package io.parkflow.squad.projects;

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
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of key projects.
@Controller("/api/v1/squad/projects")
class ProjectController {
    private final Projects projects;
    private final Register register;
    private final Similar similar;
    private final ProjectViews views;
    private final ProjectLines lines;
    private final Setup setup;
    private final Moments moments;

    ProjectController(
            Projects projects,
            Register register,
            Similar similar,
            ProjectViews views,
            ProjectLines lines,
            Setup setup,
            Moments moments) {
        this.projects = projects;
        this.register = register;
        this.similar = similar;
        this.views = views;
        this.lines = lines;
        this.setup = setup;
        this.moments = moments;
    }

    @Get
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listProjects", summary = "Key projects, newest first, now or as of the end of a day")
    Slice<ProjectLines.ProjectRow> list(
            HttpRequest<?> request,
            @QueryValue Optional<String> q,
            @QueryValue Optional<Library> library,
            @QueryValue Optional<Stage> stage,
            @QueryValue Optional<Course> course,
            @QueryValue Optional<Category> category,
            @QueryValue Optional<Level> level,
            @QueryValue Optional<String> space,
            @QueryValue Optional<String> track,
            @QueryValue Optional<UUID> member,
            @QueryValue Optional<String> asOf,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Optional<LocalDate> day = moments.asOf(asOf);
        ProjectFilter filter = new ProjectFilter(
                q.filter(text -> !text.isBlank()),
                library,
                stage,
                course,
                category,
                level,
                space.filter(text -> !text.isBlank()),
                track.filter(text -> !text.isBlank()),
                member,
                day.map(moments::endOf),
                cursor,
                size + 1);
        Slice<Project> page = Slice.of(projects.page(filter), size, Project::id);
        return new Slice<>(lines.of(page.items(), day, Texts.spoken(request)), page.next(), page.total());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getProject", summary = "A key project, now or as of the end of a day")
    HttpResponse<ProjectViews.ProjectSheet> one(HttpRequest<?> request, UUID id, @QueryValue Optional<String> asOf) {
        Optional<LocalDate> day = moments.asOf(asOf);
        Project project = day.map(moments::endOf)
                .map(moment -> projects.find(id, moment))
                .orElseGet(() -> projects.find(id))
                .orElseThrow(Rejected::missing);
        return Version.on(views.sheet(project, day, Texts.spoken(request)), project.version());
    }

    @Serdeable
    record Likeness(@Nullable String name, @Nullable String ownerUscc) {}

    @Serdeable
    record Alike(List<Similar.Found> items) {}

    @Post("/duplicate-checks")
    @Change
    @Allowed(Rights.SQUAD_REGISTER)
    @Operation(operationId = "checkDuplicates", summary = "Projects that may be the same, most alike first")
    Alike alike(@Body Likeness body) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", body.name(), 120);
        String uscc = flaws.text("/ownerUscc", body.ownerUscc(), 40);
        flaws.refuse();
        return new Alike(similar.to(io.parkflow.ground.identity.Uscc.normalised(uscc), name));
    }

    @Post
    @Change
    @Allowed(Rights.SQUAD_REGISTER)
    @Operation(operationId = "registerProject", summary = "Enter a project into the register")
    HttpResponse<ProjectViews.ProjectSheet> enter(HttpRequest<?> request, @Body ProjectBody body) {
        Project entered = register.enter(body);
        return HttpResponse.created(
                        views.sheet(entered, Optional.empty(), Texts.spoken(request)),
                        URI.create("/api/v1/squad/projects/" + entered.id()))
                .header("ETag", new Version(entered.version()).tag());
    }

    @Put("/{id}")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_REGISTER})
    @Operation(operationId = "rewriteProject", summary = "Fill in the form of a project anew")
    HttpResponse<ProjectViews.ProjectSheet> rewrite(HttpRequest<?> request, UUID id, @Body ProjectBody body) {
        Project written = register.rewrite(id, Version.seen(request), body);
        return Version.on(views.sheet(written, Optional.empty(), Texts.spoken(request)), written.version());
    }

    @Serdeable
    record Proposed(UUID caseId, String number) {}

    @Post("/{id}/proposals")
    @Change
    @Allowed(Rights.SQUAD_REGISTER)
    @Operation(operationId = "proposeProject", summary = "Propose a project for the library: begins its joint review")
    HttpResponse<Proposed> propose(UUID id) {
        var opened = setup.propose(id);
        return HttpResponse.created(
                new Proposed(opened.id(), opened.number()), URI.create("/api/v1/cases/" + opened.id()));
    }
}
