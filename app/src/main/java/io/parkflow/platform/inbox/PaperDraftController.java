package io.parkflow.platform.inbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.drafts.Draft;
import io.parkflow.platform.drafts.Drafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is typed is kept while it is typed.
@Controller("/api/v1")
class PaperDraftController {
    private static final int WORDS = 10_000;

    private final DraftDesk desk;
    private final DraftViews views;
    private final StartDesk starts;

    PaperDraftController(DraftDesk desk, DraftViews views, StartDesk starts) {
        this.desk = desk;
        this.views = views;
        this.starts = starts;
    }

    /// @param outcome what the person leans to
    /// @param data    all that is typed so far; what is left out is not kept
    @Serdeable
    record Answering(
            @Nullable String outcome,
            @Nullable String comment,

            @Schema(ref = "#/components/schemas/Answer") @Nullable
            Map<String, Object> data) {}

    /// @param title of the case, as far as it has one
    @Serdeable
    record Opening(@Nullable String title, @Nullable Map<String, Object> data) {}

    @Put("/tasks/{id}/draft")
    @Change
    @Allowed
    @Operation(
            operationId = "keepTaskDraft",
            summary = "Keep what is typed into a task, for me alone; If-Match 0 when nothing is kept yet")
    HttpResponse<KeptDraft> keep(HttpRequest<?> request, UUID id, @Body Answering typed) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        Optional<String> outcome = flaws.findText("/outcome", typed.outcome(), 60);
        Optional<String> comment = flaws.findText("/comment", typed.comment(), WORDS);
        flaws.refuse();
        return kept(desk.keep(id, seen, new Drafts.Typed("", outcome, comment, Trees.of(fields(typed.data())))));
    }

    @Get("/openings/{workflow}")
    @View
    @Allowed
    @Operation(
            operationId = "getOpening",
            summary = "The paper a case of this workflow would begin with: my draft, else what is known already")
    HttpResponse<OpeningSheet> opening(String workflow) {
        OpeningSheet sheet = views.ofStart(starts.startable(workflow));
        return Version.on(sheet, sheet.version());
    }

    @Put("/openings/{workflow}")
    @Change
    @Allowed
    @Operation(
            operationId = "keepOpening",
            summary = "Keep what is typed before a case begins, for me alone; If-Match 0 when nothing is kept yet")
    HttpResponse<KeptDraft> keep(HttpRequest<?> request, String workflow, @Body Opening typed) {
        Version seen = Version.seen(request);
        Flaws flaws = new Flaws();
        String title = flaws.findText("/title", typed.title(), 200).orElse("");
        flaws.refuse();
        Drafts.Typed all = new Drafts.Typed(title, Optional.empty(), Optional.empty(), Trees.of(fields(typed.data())));
        return kept(desk.keep(workflow, seen, all));
    }

    private static Map<String, Object> fields(@Nullable Map<String, Object> data) {
        return data == null ? Map.of() : data;
    }

    private static HttpResponse<KeptDraft> kept(Draft draft) {
        return Version.on(new KeptDraft(draft.id(), draft.version(), draft.savedAt()), draft.version());
    }
}
