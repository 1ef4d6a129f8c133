package io.parkflow.platform.cases;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import java.util.UUID;

@Controller("/api/v1/cases/{id}/files")
class CaseFileController {
    private final CaseDesk desk;
    private final PaperViews papers;
    private final FileDesk files;
    private final CommentFiles comments;
    private final CaseParcel parcels;

    CaseFileController(CaseDesk desk, PaperViews papers, FileDesk files, CommentFiles comments, CaseParcel parcels) {
        this.desk = desk;
        this.papers = papers;
        this.files = files;
        this.comments = comments;
        this.parcels = parcels;
    }

    @Get
    @View
    @Allowed
    @Operation(
            operationId = "getCaseFiles",
            summary = "Every file of the case this caller may read, as a zip with a list of their hashes")
    @ApiResponse(
            responseCode = "200",
            description = "A zip, written while it is sent",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> all(HttpRequest<?> request, UUID id) {
        Viewer viewer = Viewer.of(Caller.current());
        Case matter = desk.visible(id, viewer);
        Locale locale = Texts.spoken(request);
        return Download.of(matter.number() + ".zip", parcels.of(matter, viewer, locale));
    }

    @Get("/{fileId}")
    @View
    @Allowed
    @Operation(
            operationId = "getCaseFile",
            summary = "A file that a paper or a comment names, for whoever may read that")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> one(HttpRequest<?> request, UUID id, UUID fileId) {
        Viewer viewer = Viewer.of(Caller.current());
        Case matter = desk.visible(id, viewer);
        StoredFile file = files.findAttached(fileId, id)
                .filter(_ -> papers.files(matter, viewer).contains(fileId))
                .or(() -> comments.find(id, fileId, viewer))
                .orElseThrow(Rejected::missing);
        return Download.of(request, file, files.bytes(file));
    }
}
