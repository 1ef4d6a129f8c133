package io.parkflow.ground.files;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.parkflow.ground.answer.Changes;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/// Files on their way into a form.
@Controller("/api/v1/files")
class FileController {
    private final Reception reception;
    private final FileDesk desk;
    private final Changes changes;

    FileController(Reception reception, FileDesk desk, Changes changes) {
        this.reception = reception;
        this.desk = desk;
        this.changes = changes;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Allowed
    @Operation(
            operationId = "uploadFile",
            summary = "Send a file, at most 50 MB, to be named in a form afterwards",
            description = "The type is found in the content; what is not a document, an image, a text or a zip is 422.")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = FileLabel.class)))
    HttpResponse<?> upload(HttpRequest<?> request, StreamingFileUpload file) {
        UUID member = Caller.current().member();
        try (InputStream sent = file.asInputStream()) {
            return reception.receive(
                    member,
                    file.getFilename(),
                    sent,
                    judged -> changes.answer(
                            request,
                            List.of(judged.name(), judged.received().sha256()),
                            () -> created(desk.enter(judged, member))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.discard();
        }
    }

    private static HttpResponse<?> created(StoredFile file) {
        return HttpResponse.created(FileLabel.of(file), URI.create("/api/v1/files/" + file.id()));
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getUploadedFile", summary = "A file I sent that no form names yet")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> own(HttpRequest<?> request, UUID id) {
        StoredFile file = desk.loose(id, Caller.current().member());
        return Download.of(request, file, desk.bytes(file));
    }
}
