package io.parkflow.ground.files;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files that arrive in pieces (as tus does it): opened, sent from an offset, asked how far it has come.
@Controller("/api/v1/files/uploads")
class UploadController {
    private static final String PIECE = "application/offset+octet-stream";

    private final UploadDesk desk;
    private final FileDesk files;

    UploadController(UploadDesk desk, FileDesk files) {
        this.desk = desk;
        this.files = files;
    }

    /// @param size bytes it will have, at most 50 MB
    @Serdeable
    record Wanted(@Nullable String name, @Nullable Long size) {}

    /// @param offset bytes received, from where to go on
    /// @param file   once all of it is there
    @Serdeable
    record UploadSheet(
            UUID id,
            String name,
            long size,
            long offset,
            Instant expiresAt,
            List<String> can,
            Optional<FileLabel> file) {}

    @Post
    @Change
    @Allowed
    @Operation(
            operationId = "openUpload",
            summary = "Begin a file that arrives in pieces; it may take a day",
            description = "For short files uploadFile is simpler.")
    HttpResponse<UploadSheet> open(@Body Wanted wanted) {
        Upload upload = desk.open(Caller.current().member(), wanted.name(), wanted.size());
        return told(HttpResponse.created(sheet(upload), URI.create("/api/v1/files/uploads/" + upload.id())), upload);
    }

    @Get("/{id}")
    @View
    @Allowed
    @Operation(operationId = "getUpload", summary = "How far it has come; HEAD answers the same without a body")
    HttpResponse<UploadSheet> one(UUID id) {
        Upload upload = desk.one(id, Caller.current().member());
        return told(HttpResponse.ok(sheet(upload)), upload);
    }

    @Patch(value = "/{id}", consumes = PIECE)
    @Allowed
    @Operation(
            operationId = "appendUpload",
            summary = "Send the next piece, from the offset the server is at",
            description =
                    "What arrived before a line broke is kept. With the last byte the file is judged like any other,"
                            + " and the answer names it.")
    @RequestBody(content = @Content(mediaType = PIECE, schema = @Schema(type = "string", format = "binary")))
    HttpResponse<UploadSheet> append(
            UUID id, @Header("Upload-Offset") Optional<String> offset, @Body @Nullable InputStream piece) {
        try (InputStream sent = piece == null ? InputStream.nullInputStream() : piece) {
            Upload upload = desk.append(id, Caller.current().member(), number(offset), sent);
            return told(HttpResponse.ok(sheet(upload)), upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Delete("/{id}")
    @Change
    @Allowed
    @Operation(operationId = "cancelUpload", summary = "Give up a file that is still arriving")
    HttpResponse<?> cancel(UUID id) {
        desk.cancel(id, Caller.current().member());
        return HttpResponse.noContent();
    }

    private static long number(Optional<String> offset) {
        return offset.filter(sent -> sent.matches("\\d{1,12}"))
                .map(Long::parseLong)
                .orElseThrow(() -> Rejected.malformed("files.upload-where"));
    }

    private UploadSheet sheet(Upload upload) {
        Optional<FileLabel> label = upload.file().flatMap(id -> files.find(id));
        List<String> can = upload.isWhole() ? List.of("cancel") : List.of("append", "cancel");
        return new UploadSheet(
                upload.id(), upload.name(), upload.size(), upload.received(), upload.expiresAt(), can, label);
    }

    private static MutableHttpResponse<UploadSheet> told(MutableHttpResponse<UploadSheet> answer, Upload upload) {
        return answer.header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.size()))
                .header("Cache-Control", "no-store");
    }
}
