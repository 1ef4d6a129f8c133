package io.parkflow.ground.contract;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.parkflow.ground.identity.Open;
import io.swagger.v3.oas.annotations.Operation;

@Controller
final class ContractController {
    private final Contract contract;

    ContractController(Contract contract) {
        this.contract = contract;
    }

    @Open
    @Get("/openapi.json")
    @Operation(operationId = "openApi", summary = "This document")
    String document() {
        return contract.tree().toString();
    }

    @Open
    @Get("/api-docs")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "apiDocs", summary = "This document as a page")
    HttpResponse<String> page() {
        return Page.of("Parkflow HTTP interface", ContractPage.body(contract.tree()));
    }
}
