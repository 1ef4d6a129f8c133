package io.parkflow.platform.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.docx.Remark;
import io.parkflow.ground.docx.Sheet;
import io.parkflow.ground.docx.Template;
import io.parkflow.ground.docx.Vocabulary;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the park's letters look like.
@Controller("/api/v1/letters/templates")
class TemplateController {
    private final Kinds kinds;
    private final TemplateDesk desk;
    private final Templates templates;
    private final FileDesk files;

    TemplateController(Kinds kinds, TemplateDesk desk, Templates templates, FileDesk files) {
        this.kinds = kinds;
        this.desk = desk;
        this.templates = templates;
        this.files = files;
    }

    /// Whose template it is.
    @Serdeable
    enum Origin {
        @JsonProperty("standard")
        STANDARD,
        @JsonProperty("park")
        PARK
    }

    /// @param fields  what the template may name
    /// @param editing under which one says to have it open
    @Serdeable
    record TemplateRow(
            String workflow,
            String kind,
            String title,
            String numberWord,
            Origin origin,
            Optional<Integer> version,
            Optional<Instant> since,
            List<FieldRow> fields,
            UUID editing) {}

    /// @param forms words that may follow it
    @Serdeable
    record FieldRow(String code, String label, Vocabulary.Kind kind, List<String> forms, List<FieldRow> columns) {
        static List<FieldRow> of(Map<String, Vocabulary.Declared> fields) {
            return fields.entrySet().stream()
                    .map(field -> new FieldRow(
                            field.getKey(),
                            field.getValue().label(),
                            field.getValue().kind(),
                            field.getValue().kind().forms().stream()
                                    .filter(form -> form.codePointAt(0) > 0x7f)
                                    .sorted()
                                    .toList(),
                            of(field.getValue().columns())))
                    .toList();
        }
    }

    /// @param fileId a .docx this caller has sent to `/files`
    @Serdeable
    record TemplateBody(@Nullable UUID fileId) {}

    /// @param part      `body`, `header`, `footer`, or a part inside the file
    /// @param paragraph counted from 1, tables included; 0: the part as a whole
    @Serdeable
    record Finding(String code, String message, String part, int paragraph, String excerpt) {}

    /// @param page the template with made-up values; only when nothing was found
    @Serdeable
    record Checked(List<Finding> findings, Optional<Sheet> page) {}

    @Get
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "listLetterTemplates",
            summary = "What the park's letters look like, and what they may name")
    Slice<TemplateRow> list(HttpRequest<?> request) {
        Map<String, Templates.Own> own = templates.own();
        return Slice.all(kinds.all().stream()
                .map(kind -> row(
                        kind, Optional.ofNullable(own.get(kind.workflow() + "/" + kind.key())), Texts.spoken(request)))
                .toList());
    }

    private static TemplateRow row(Kind kind, Optional<Templates.Own> own, Locale locale) {
        return new TemplateRow(
                kind.workflow(),
                kind.key(),
                kind.name().in(locale),
                kind.number(),
                own.isPresent() ? Origin.PARK : Origin.STANDARD,
                own.map(Templates.Own::version),
                own.map(Templates.Own::since),
                FieldRow.of(kind.fields().fields()),
                OpenTemplate.id(kind));
    }

    @Get("/{workflow}/{kind}/file")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "getLetterTemplateFile",
            summary = "The template in force, to be changed in a word processor")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> file(String workflow, String kind) {
        return Download.made(kind + ".docx", templates.file(kinds.current(workflow, kind)));
    }

    @Get("/{workflow}/{kind}/page")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "getLetterTemplatePage", summary = "The template in force, with made-up values")
    Sheet page(String workflow, String kind) {
        return desk.tried(kinds.current(workflow, kind));
    }

    @Post("/{workflow}/{kind}/checks")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "checkLetterTemplate",
            summary = "Whether a file can be the template, and everything that keeps it from it")
    Checked check(HttpRequest<?> request, String workflow, String kind, @Body TemplateBody sent) {
        Kind declared = kinds.current(workflow, kind);
        byte[] docx = templates.bytes(sent(sent));
        return switch (Template.read(docx, declared.fields())) {
            case Template.Reading.Good(Template template) ->
                new Checked(List.of(), Optional.of(TemplateDesk.tried(template, declared)));
            case Template.Reading.Bad(List<Remark> remarks) ->
                new Checked(
                        remarks.stream()
                                .map(remark -> finding(remark, Texts.spoken(request)))
                                .toList(),
                        Optional.empty());
        };
    }

    private static Finding finding(Remark remark, Locale locale) {
        return new Finding(
                remark.code(),
                Texts.of(locale, remark.code(), remark.args()),
                remark.place().part(),
                remark.place().paragraph(),
                remark.place().excerpt());
    }

    @Post("/{workflow}/{kind}/versions")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "replaceLetterTemplate", summary = "Put the park's own template in force")
    TemplateRow replace(HttpRequest<?> request, String workflow, String kind, @Body TemplateBody sent) {
        Kind declared = kinds.current(workflow, kind);
        desk.replace(declared, templates.bytes(sent(sent)), Caller.current().member());
        return row(declared, templates.findOwn(declared), Texts.spoken(request));
    }

    private StoredFile sent(TemplateBody body) {
        Flaws flaws = new Flaws();
        flaws.need("/fileId", body.fileId());
        flaws.refuse();
        StoredFile file = files.loose(
                Objects.requireNonNull(body.fileId()), Caller.current().member());
        if (file.size() > TemplateDesk.LARGEST) {
            throw Rejected.tooLarge();
        }
        return file;
    }

    @Delete("/{workflow}/{kind}")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "retireLetterTemplate", summary = "Go back to the standard template")
    HttpResponse<?> retire(String workflow, String kind) {
        desk.retire(kinds.current(workflow, kind));
        return HttpResponse.noContent();
    }
}
