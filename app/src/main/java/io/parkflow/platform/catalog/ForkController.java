package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A park's own versions of standard workflows.
@Controller("/api/v1/catalog/workflows/{key}")
class ForkController {
    private static final int LONGEST_DRAWING = 1 << 20;
    private static final int LONGEST_NOTE = 500;

    private final ForkDesk desk;
    private final ForkViews views;
    private final Standings standings;

    ForkController(ForkDesk desk, ForkViews views, Standings standings) {
        this.desk = desk;
        this.views = views;
        this.standings = standings;
    }

    /// @param version to copy; the active one when left out
    @Serdeable
    record Copying(@Nullable Integer version) {}

    /// @param parts forms, rubrics and rules by `forms/<key>`, `rubrics/<key>`, `rules/<key>`
    @Serdeable
    record Replacement(
            @Nullable Map<String, Object> bundle,
            @Nullable String drawing,
            @Nullable Map<String, Object> parts) {}

    /// @param draft version of the draft that was looked at
    @Serdeable
    record Publication(@Nullable Integer draft, @Nullable String note) {}

    /// @param version published before, by the park or by the standard library
    @Serdeable
    record Choice(@Nullable Integer version, @Nullable String note) {}

    @Serdeable
    record Published(int version, String label) {}

    @Post("/forks")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "forkWorkflow", summary = "Copy a version of a workflow to make it the park's own")
    HttpResponse<ForkViews.DraftSheet> fork(String key, @Body Copying sent) {
        Draft draft = desk.fork(key, Optional.ofNullable(sent.version()));
        return HttpResponse.created(views.draft(draft)).header("ETag", new Version(draft.version()).tag());
    }

    @Get("/draft")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "getWorkflowDraft", summary = "The copy the park works on")
    HttpResponse<ForkViews.DraftSheet> draft(String key) {
        Draft draft = desk.draft(key);
        return Version.on(views.draft(draft), draft.version());
    }

    @Put("/draft")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "replaceWorkflowDraft", summary = "Replace bundle, drawing, forms and rubrics of the copy")
    HttpResponse<ForkViews.DraftSheet> replace(HttpRequest<?> request, String key, @Body Replacement sent) {
        int seen = Version.seen(request).number();
        Flaws flaws = new Flaws();
        JsonNode bundle = object(flaws, "/bundle", sent.bundle());
        String drawing = flaws.text("/drawing", sent.drawing(), LONGEST_DRAWING);
        JsonNode parts = object(flaws, "/parts", sent.parts());
        flaws.refuse();
        Draft draft = desk.replace(key, seen, bundle, drawing, parts);
        return Version.on(views.draft(draft), draft.version());
    }

    @Delete("/draft")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "discardWorkflowDraft", summary = "Throw the copy away; what was published stays")
    HttpResponse<?> discard(HttpRequest<?> request, String key) {
        desk.discard(key, Version.seen(request).number());
        return HttpResponse.noContent();
    }

    @Post("/checks")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "checkWorkflowDraft", summary = "Everything that keeps the copy from being published")
    HttpResponse<ForkViews.Checked> check(HttpRequest<?> request, String key) {
        return HttpResponse.ok(ForkViews.checked(desk.check(desk.draft(key)), Texts.spoken(request)));
    }

    @Post("/publications")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "publishWorkflow",
            summary = "Make the copy a version for ever and begin new cases with it")
    HttpResponse<Published> publish(String key, @Body Publication sent) {
        Flaws flaws = new Flaws();
        flaws.need("/draft", sent.draft());
        Optional<String> note = flaws.findText("/note", sent.note(), LONGEST_NOTE);
        flaws.refuse();
        VersionNumber number =
                desk.publish(key, Optional.ofNullable(sent.draft()).orElse(0), note);
        return HttpResponse.created(new Published(number.value(), number.label()));
    }

    @Get("/versions")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "listWorkflowVersions", summary = "The park's own versions and the standard library's")
    Slice<ForkViews.Version> versions(String key) {
        return Slice.all(views.versions(key, standings.of(key).active().bundle().version()));
    }

    @Get("/versions/{version}")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "getWorkflowVersion", summary = "A version as it was published")
    ForkViews.Content version(String key, int version) {
        return views.content(key, version);
    }

    @Get("/activation")
    @View
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(
            operationId = "getWorkflowActivation",
            summary = "Which version new cases begin with, since when, by whom")
    HttpResponse<ForkViews.Activated> activation(String key) {
        Standing standing = standings.of(key);
        ForkViews.Activated now = standing.activation().map(views::activated).orElseGet(ForkViews::following);
        return Version.on(now, standing.position());
    }

    @Put("/activation")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "activateWorkflowVersion", summary = "Begin new cases with a version published before")
    HttpResponse<ForkViews.Activated> activate(HttpRequest<?> request, String key, @Body Choice sent) {
        int seen = Version.seen(request).number();
        Flaws flaws = new Flaws();
        flaws.need("/version", sent.version());
        Optional<String> note = flaws.findText("/note", sent.note(), LONGEST_NOTE);
        flaws.refuse();
        Activation line = desk.activate(key, seen, Optional.ofNullable(sent.version()), note);
        return Version.on(views.activated(line), line.position());
    }

    @Delete("/activation")
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "withdrawWorkflow", summary = "Give the park's own up and follow the standard library")
    HttpResponse<?> withdraw(HttpRequest<?> request, String key) {
        desk.activate(key, Version.seen(request).number(), Optional.empty(), Optional.empty());
        return HttpResponse.noContent();
    }

    @Get("/activations")
    @View
    @Allowed({Rights.CATALOG_MANAGE, Rights.AUDIT_VIEW})
    @Operation(operationId = "listWorkflowActivations", summary = "What was made active, newest first")
    Slice<ForkViews.Activated> activations(String key) {
        standings.of(key);
        return Slice.all(views.activations(key));
    }

    private static JsonNode object(Flaws flaws, String pointer, @Nullable Map<String, Object> sent) {
        if (sent == null) {
            flaws.add(Flaw.at(pointer, "problem.required"));
            return Trees.empty();
        }
        return Trees.of(sent);
    }
}
