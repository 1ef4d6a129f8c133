package io.parkflow.squad.projects;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a project goes on, and from whose hands to whose.
@Controller("/api/v1/squad")
class ProjectCourseController {
    private final Projects projects;
    private final ProjectDesk desk;
    private final ProjectViews views;
    private final PeopleDesk people;
    private final Members members;

    ProjectCourseController(
            Projects projects, ProjectDesk desk, ProjectViews views, PeopleDesk people, Members members) {
        this.projects = projects;
        this.desk = desk;
        this.views = views;
        this.people = people;
        this.members = members;
    }

    @Serdeable
    record StageStep(
            @Nullable Stage stage,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    @Post("/projects/{id}/stages")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_REVIEW})
    @Operation(operationId = "moveProject", summary = "Say that a project has come to another stage")
    ProjectViews.ProjectSheet stage(HttpRequest<?> request, UUID id, @Body StageStep body) {
        Flaws flaws = new Flaws();
        Optional<String> reason = flaws.findText("/reason", body.reason(), 500);
        flaws.refuse();
        return views.sheet(desk.stage(id, body.stage(), body.on(), reason), Optional.empty(), Texts.spoken(request));
    }

    @Serdeable
    record CourseStep(@Nullable Course course, @Nullable String reason) {}

    @Post("/projects/{id}/courses")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_DECIDE})
    @Operation(operationId = "haltProject", summary = "Let a project stand still, go on, or end, with the reason")
    ProjectViews.ProjectSheet course(HttpRequest<?> request, UUID id, @Body CourseStep body) {
        return views.sheet(desk.course(id, body.course(), body.reason()), Optional.empty(), Texts.spoken(request));
    }

    @Serdeable
    record HandOver(
            @Nullable Part part,
            @Nullable UUID to,
            @Nullable String reason,
            @Nullable String openMatters) {}

    @Post("/projects/{id}/hand-overs")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_DECIDE})
    @Operation(operationId = "handOverProject", summary = "Give a part of a project to another person, with a slip")
    ProjectViews.ProjectSheet handOver(HttpRequest<?> request, UUID id, @Body HandOver body) {
        Flaws flaws = new Flaws();
        Optional<String> open = flaws.findText("/openMatters", body.openMatters(), 2_000);
        flaws.refuse();
        Project project = desk.handOver(id, body.part(), body.to(), body.reason(), open);
        return views.sheet(project, Optional.empty(), Texts.spoken(request));
    }

    @Serdeable
    record HandOverSlip(
            UUID id,
            Part part,
            Optional<ProjectViews.Person> from,
            ProjectViews.Person to,
            String reason,
            Optional<String> openMatters,
            Instant at,
            Optional<ProjectViews.Person> by) {}

    @Get("/projects/{id}/hand-overs")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listHandOvers", summary = "From hand to hand, newest first")
    Slice<HandOverSlip> handOvers(UUID id) {
        projects.one(id);
        List<PeopleDesk.Slip> slips = people.slips(id);
        Map<UUID, String> names = members.names(slips.stream()
                .flatMap(slip -> Stream.of(slip.from(), Optional.of(slip.to()), slip.by()))
                .flatMap(Optional::stream)
                .toList());
        return Slice.all(slips.stream()
                .map(slip -> new HandOverSlip(
                        slip.id(),
                        slip.part(),
                        slip.from().map(member -> ProjectViews.person(member, names)),
                        ProjectViews.person(slip.to(), names),
                        slip.reason(),
                        slip.openMatters(),
                        slip.at(),
                        slip.by().map(member -> ProjectViews.person(member, names))))
                .toList());
    }
}
