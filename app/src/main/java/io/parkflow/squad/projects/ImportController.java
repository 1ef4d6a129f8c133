package io.parkflow.squad.projects;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.xlsx.TableFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Projects from a spreadsheet.
@Controller("/api/v1/squad/project-imports")
class ImportController {
    private final ProjectImport imports;

    ImportController(ProjectImport imports) {
        this.imports = imports;
    }

    /// @param fileId   an .xlsx the caller has sent to `/files`
    /// @param goodRows enter the good rows even when others are bad
    /// @param dry      enter nothing, only say what would be
    @Serdeable
    record ImportBody(
            @Nullable UUID fileId,
            @Nullable Boolean goodRows,
            @Nullable Boolean dry) {}

    @Post
    @Change
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(
            operationId = "importProjects",
            summary = "Enter the projects of a spreadsheet; says of every bad row what is wrong with it")
    HttpResponse<ProjectImport.Report> enter(HttpRequest<?> request, @Body ImportBody body) {
        if (body.fileId() == null) {
            throw Rejected.flawed(List.of(Flaw.at("/fileId", "problem.required")));
        }
        Locale locale = Texts.spoken(request);
        return HttpResponse.created(imports.enter(
                body.fileId(), Boolean.TRUE.equals(body.goodRows()), Boolean.TRUE.equals(body.dry()), locale));
    }

    @Get("/template")
    @View
    @Allowed(Rights.SQUAD_MANAGE)
    @Operation(operationId = "getImportTemplate", summary = "The spreadsheet to fill in, with an example")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> template() {
        return Download.made("重点项目导入模板.xlsx", TableFile.of("重点项目", ImportTable.template()));
    }
}
