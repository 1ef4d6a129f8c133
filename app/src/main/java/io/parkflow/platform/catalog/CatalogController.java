package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.files.Download;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.forms.Dictionaries;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.FormPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the park works with: workflows, their forms and score sheets, in the reader's language.
@Controller("/api/v1/catalog")
class CatalogController {
    private final Catalog catalog;
    private final Standings standings;
    private final FormReaders readers;
    private final WorkflowViews views;
    private final SlotTemplates templates;
    private final FileDesk files;

    CatalogController(
            Catalog catalog,
            Standings standings,
            FormReaders readers,
            WorkflowViews views,
            SlotTemplates templates,
            FileDesk files) {
        this.catalog = catalog;
        this.standings = standings;
        this.readers = readers;
        this.views = views;
        this.templates = templates;
        this.files = files;
    }

    @Get("/workflows")
    @View
    @Allowed(Rights.CATALOG_VIEW)
    @Operation(operationId = "listWorkflows", summary = "The workflows of the park")
    Slice<WorkflowViews.Line> workflows(HttpRequest<?> request) {
        List<WorkflowViews.Line> lines = standings.all().stream()
                .map(standing -> views.line(standing, Texts.spoken(request)))
                .toList();
        return new Slice<>(lines, Optional.empty(), Optional.empty());
    }

    @Get("/workflows/{key}")
    @View
    @Allowed(Rights.CATALOG_VIEW)
    @Operation(operationId = "getWorkflow", summary = "A workflow with its steps in order")
    WorkflowViews.Sheet workflow(HttpRequest<?> request, String key) {
        return views.sheet(standings.of(key), Texts.spoken(request));
    }

    @Get("/forms/{workflow}/{form}")
    @View
    @Allowed
    @Operation(operationId = "getForm", summary = "A form as it is drawn at a step, without the fields hidden there")
    @ApiResponse(
            responseCode = "200",
            description = "The form",
            content = @Content(schema = @Schema(ref = "#/components/schemas/FormPage")))
    Map<String, Object> form(
            HttpRequest<?> request,
            String workflow,
            String form,
            @QueryValue Optional<String> step,
            @QueryValue Optional<Integer> version) {
        Edition edition = catalog.withForm(workflow, form, version);
        Form read = catalog.form(workflow, edition.bundle().version(), form);
        String at = step.orElse(FormReaders.START);
        readers.check(edition.bundle(), form, at);
        ObjectNode page = FormPage.of(file(edition, "forms", form), at, read.answering(at), Texts.spoken(request));
        return Trees.map(SlotTemplates.addressed(page, workflow, at));
    }

    @Get("/forms/{workflow}/{form}/templates/{field}")
    @View
    @Allowed
    @Operation(operationId = "getSlotTemplate", summary = "The file a slot of the form hands out to be filled in")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes, as an attachment",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    HttpResponse<?> template(
            HttpRequest<?> request,
            String workflow,
            String form,
            String field,
            @QueryValue Optional<String> step,
            @QueryValue Optional<Integer> version) {
        Edition edition = catalog.withForm(workflow, form, version);
        readers.check(edition.bundle(), form, step.orElse(FormReaders.START));
        StoredFile file = templates.of(file(edition, "forms", form), field);
        return Download.of(request, file, files.bytes(file));
    }

    /// @param version of the workflow, as a task names it; the active one when left out
    @Get("/rubrics/{workflow}/{rubric}")
    @View
    @Allowed
    @Operation(operationId = "getRubric", summary = "A score sheet: groups, items with their anchors, vetoes")
    @ApiResponse(
            responseCode = "200",
            description = "The score sheet",
            content = @Content(schema = @Schema(ref = "#/components/schemas/RubricPage")))
    Map<String, Object> rubric(
            HttpRequest<?> request, String workflow, String rubric, @QueryValue Optional<Integer> version) {
        Edition edition =
                version.map(number -> catalog.edition(workflow, number)).orElseGet(() -> catalog.current(workflow));
        return Trees.map(Spoken.in(Texts.spoken(request), file(edition, "rubrics", rubric)));
    }

    @Get("/dictionaries/{key}")
    @View
    @Allowed
    @Operation(operationId = "getDictionary", summary = "A list that forms choose from")
    @ApiResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(ref = "#/components/schemas/DictionaryPage")))
    Map<String, Object> dictionary(HttpRequest<?> request, String key) {
        return Dictionaries.page(key, Texts.spoken(request)).orElseThrow(Rejected::missing);
    }

    private static JsonNode file(Edition edition, String kind, String key) {
        return edition.findPart(kind, key).orElseThrow(Rejected::missing);
    }
}
