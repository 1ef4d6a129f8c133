package io.parkflow.squad.projects;

import io.micronaut.http.HttpRequest;
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
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a project goes on, what proves it, and what it was.
@Controller("/api/v1/squad")
class ProjectCourseController {
    private final Projects projects;
    private final ProjectDesk desk;
    private final ProjectViews views;
    private final PeopleDesk people;
    private final Evidences evidences;
    private final Histories histories;
    private final Moments moments;
    private final Members members;
    private final FileDesk files;

    ProjectCourseController(
            Projects projects,
            ProjectDesk desk,
            ProjectViews views,
            PeopleDesk people,
            Evidences evidences,
            Histories histories,
            Moments moments,
            Members members,
            FileDesk files) {
        this.projects = projects;
        this.desk = desk;
        this.views = views;
        this.people = people;
        this.evidences = evidences;
        this.histories = histories;
        this.moments = moments;
        this.members = members;
        this.files = files;
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
        return views.sheet(desk.stage(id, body.stage(), body.on(), reason), Optional.empty(), locale(request));
    }

    @Serdeable
    record CourseStep(@Nullable Course course, @Nullable String reason) {}

    @Post("/projects/{id}/courses")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_DECIDE})
    @Operation(operationId = "haltProject", summary = "Let a project stand still, go on, or end, with the reason")
    ProjectViews.ProjectSheet course(HttpRequest<?> request, UUID id, @Body CourseStep body) {
        return views.sheet(desk.course(id, body.course(), body.reason()), Optional.empty(), locale(request));
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
        return views.sheet(project, Optional.empty(), locale(request));
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

    @Serdeable
    record Proof(
            Evidences.@Nullable Kind kind,
            @Nullable UUID fileId,
            @Nullable LocalDate on,
            @Nullable String note) {}

    @Serdeable
    record ProofSheet(
            UUID id,
            Evidences.Kind kind,
            Optional<String> file,
            Optional<String> note,
            LocalDate on,
            Instant at,
            Optional<ProjectViews.Person> by) {}

    @Post("/projects/{id}/evidence")
    @Change
    @Allowed({Rights.SQUAD_MANAGE, Rights.SQUAD_REPORT, Rights.SQUAD_REVIEW})
    @Operation(operationId = "proveProject", summary = "Lay a file of one's own before a project as evidence")
    HttpResponse<ProofSheet> prove(UUID id, @Body Proof body) {
        Evidences.Evidence added = desk.prove(id, body.kind(), body.fileId(), body.on(), body.note());
        return HttpResponse.created(sheets(List.of(added)).getFirst());
    }

    @Get("/projects/{id}/evidence")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "listEvidence", summary = "What proves how far a project is, newest first")
    Slice<ProofSheet> evidence(UUID id) {
        projects.one(id);
        return Slice.all(sheets(evidences.of(id)));
    }

    private List<ProofSheet> sheets(List<Evidences.Evidence> all) {
        Map<UUID, StoredFile> stored =
                files.all(all.stream().map(Evidences.Evidence::file).toList());
        Map<UUID, String> names =
                members.names(all.stream().flatMap(each -> each.by().stream()).toList());
        return all.stream()
                .map(each -> new ProofSheet(
                        each.id(),
                        each.kind(),
                        Optional.ofNullable(stored.get(each.file())).map(StoredFile::name),
                        each.note(),
                        each.on(),
                        each.at(),
                        each.by().map(member -> ProjectViews.person(member, names))))
                .toList();
    }

    @Get("/projects/{id}/evidence/{evidenceId}/file")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(operationId = "getEvidenceFile", summary = "The file of a piece of evidence")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> file(HttpRequest<?> request, UUID id, UUID evidenceId) {
        UUID wanted = evidences.of(id).stream()
                .filter(each -> each.id().equals(evidenceId))
                .map(Evidences.Evidence::file)
                .findFirst()
                .orElseThrow(Rejected::missing);
        StoredFile file =
                Optional.ofNullable(files.all(List.of(wanted)).get(wanted)).orElseThrow(Rejected::missing);
        return Download.of(request, file, files.bytes(file));
    }

    @Serdeable
    record PastVersion(int version, Instant since, List<Histories.FieldChange> changes) {}

    @Get("/projects/{id}/history")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getProjectHistory",
            summary = "Every version of a project, newest first, with what changed")
    Slice<PastVersion> history(UUID id) {
        projects.one(id);
        List<Project> versions = histories.versions(id);
        List<PastVersion> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Project version = versions.get(i);
            List<Histories.FieldChange> changes =
                    i + 1 < versions.size() ? Histories.changes(versions.get(i + 1), version) : List.of();
            shown.add(new PastVersion(version.version(), version.since(), changes));
        }
        return Slice.all(shown);
    }

    @Get("/differences")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "compareProjects",
            summary = "What is different in the register at the end of one day from the end of another")
    Slice<Histories.ProjectChange> differences(@QueryValue String from, @QueryValue String to) {
        LocalDate first = moments.asOf(Optional.of(from)).orElseThrow(() -> unreadable("from"));
        LocalDate last = moments.asOf(Optional.of(to)).orElseThrow(() -> unreadable("to"));
        if (last.isBefore(first)) {
            throw unreadable("to");
        }
        return Slice.all(histories.between(first, last));
    }

    private static Rejected unreadable(String name) {
        return Rejected.malformed("problem.unreadable-argument", name);
    }

    private static Locale locale(HttpRequest<?> request) {
        return Texts.spoken(request.getLocale().orElse(Locale.SIMPLIFIED_CHINESE));
    }
}
