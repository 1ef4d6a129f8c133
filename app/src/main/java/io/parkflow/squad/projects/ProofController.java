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
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What proves how far a project is.
@Controller("/api/v1/squad")
class ProofController {
    private final Projects projects;
    private final ProjectDesk desk;
    private final Evidences evidences;
    private final Members members;
    private final FileDesk files;
    private final Moments moments;

    ProofController(
            Projects projects,
            ProjectDesk desk,
            Evidences evidences,
            Members members,
            FileDesk files,
            Moments moments) {
        this.projects = projects;
        this.desk = desk;
        this.evidences = evidences;
        this.members = members;
        this.files = files;
        this.moments = moments;
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
    @Operation(
            operationId = "listEvidence",
            summary = "What proves how far a project is, newest first, now or as of a day")
    Slice<ProofSheet> evidence(UUID id, @QueryValue Optional<String> asOf) {
        projects.one(id);
        return Slice.all(sheets(evidences.of(id, moments.asOf(asOf).map(moments::endOf))));
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
        UUID wanted = evidences.of(id, Optional.empty()).stream()
                .filter(each -> each.id().equals(evidenceId))
                .map(Evidences.Evidence::file)
                .findFirst()
                .orElseThrow(Rejected::missing);
        StoredFile file =
                Optional.ofNullable(files.all(List.of(wanted)).get(wanted)).orElseThrow(Rejected::missing);
        return Download.of(request, file, files.bytes(file));
    }
}
