package io.parkflow.platform.evidence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;

@Controller("/api/v1/cases/{id}/evidence")
class EvidenceController {
    private final EvidenceDesk desk;

    EvidenceController(EvidenceDesk desk) {
        this.desk = desk;
    }

    /// A change, not a view: whoever takes a case out of the park is written down.
    @Get(produces = "application/zip")
    @Change
    @Allowed(Rights.CASES_EVIDENCE_EXPORT)
    @Operation(operationId = "exportEvidence", summary = "A case as signed evidence that is checked without the server")
    @ApiResponse(
            responseCode = "200",
            description = "An archive, format parkflow-evidence/1",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<byte[]> export(UUID id) {
        EvidenceDesk.Export export = desk.export(id);
        return HttpResponse.ok(export.zip())
                .contentType(MediaType.of("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"evidence-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
