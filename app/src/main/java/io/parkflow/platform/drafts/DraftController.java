package io.parkflow.platform.drafts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/drafts")
class DraftController {
    private final Unsent unsent;
    private final Drafts drafts;
    private final Catalog catalog;

    DraftController(Unsent unsent, Drafts drafts, Catalog catalog) {
        this.unsent = unsent;
        this.drafts = drafts;
        this.catalog = catalog;
    }

    /// Something that was begun and not handed in.
    ///
    /// @param kind    `task`: an answer; `start`: a case would begin with it; `application`: of seed money
    /// @param title   of the case or project; empty: it has none yet, or the task lies with somebody else
    /// @param open    whether it can be gone on with: a task may lie with somebody else by now
    /// @param context the call it answers
    /// @param until   when the task is due, or the call closes
    /// @param keptUntil when it is let go unless somebody touches it
    @Serdeable
    record Shown(
            UUID id,

            @Schema(allowableValues = {"task", "start", "application"})
            String kind,

            String title,
            Ref workflow,
            Optional<UUID> task,
            Optional<String> stepName,
            Optional<UUID> caseId,
            Optional<String> caseNumber,
            Optional<String> context,
            Optional<Instant> until,
            Instant savedAt,
            Optional<Instant> keptUntil,
            boolean open,
            List<String> can) {}

    @Serdeable
    record Ref(String key, String name) {}

    @Get
    @View
    @Allowed
    @Operation(operationId = "listDrafts", summary = "What I have begun and not handed in, newest first")
    Slice<Shown> list(HttpRequest<?> request, @QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        Caller caller = Caller.current();
        int size = Slice.limit(limit);
        Locale locale = Texts.spoken(request);
        return Slice.of(unsent.page(Viewer.of(caller), caller.resident(), cursor, size + 1), size, Unsent.Line::id)
                .map(line -> shown(line, locale));
    }

    @Delete("/{id}")
    @Change
    @Allowed
    @Operation(operationId = "discardDraft", summary = "Throw a draft of mine away")
    HttpResponse<?> discard(UUID id) {
        if (!drafts.drop(id, Caller.current().member())) {
            throw Rejected.missing();
        }
        return HttpResponse.noContent();
    }

    private Shown shown(Unsent.Line line, Locale locale) {
        Bundle bundle = line.workflowVersion()
                .map(version -> catalog.edition(line.workflow(), version))
                .orElseGet(() -> catalog.current(line.workflow()))
                .bundle();
        return new Shown(
                line.id(),
                line.kind(),
                line.title(),
                new Ref(line.workflow(), bundle.name().in(locale)),
                line.task(),
                line.step().map(step -> name(step, bundle, locale)),
                line.caseId(),
                line.number(),
                line.context(),
                line.until(),
                line.savedAt(),
                line.keptUntil(),
                line.open() || line.task().isEmpty(),
                // an application is taken back in its own room
                line.kind().equals("application") ? List.of() : List.of("discard"));
    }

    private static String name(String step, Bundle bundle, Locale locale) {
        return bundle.steps().containsKey(step)
                ? bundle.step(step).name().in(locale)
                : Texts.of(locale, "tasks.opening-paper", List.of());
    }
}
