package io.parkflow.platform.work;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.problem.Texts;
import io.parkflow.platform.catalog.Catalog;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/copies")
class CopyController {
    private final Copies copies;
    private final Catalog catalog;

    CopyController(Copies copies, Catalog catalog) {
        this.copies = copies;
        this.catalog = catalog;
    }

    /// A case somebody showed me.
    ///
    /// @param kind `copy` or `mention`
    @Serdeable
    record Shown(
            UUID id,
            UUID caseId,
            String caseNumber,
            String caseTitle,
            String workflow,
            String by,
            String kind,
            Optional<String> words,
            Instant at,
            boolean read) {}

    @Get
    @View
    @Allowed
    @Operation(
            operationId = "listCopies",
            summary = "Cases copied to me or in which I am named; the total is what I have not read")
    Slice<Shown> list(HttpRequest<?> request, @QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        UUID me = Caller.current().member();
        int size = Slice.limit(limit);
        Locale locale = Texts.spoken(request);
        return Slice.of(copies.page(me, cursor, size + 1), size, Copies.Copy::id)
                .map(copy -> shown(copy, locale))
                .outOf(copies.unread(me));
    }

    @Post("/{id}/reading")
    @Change
    @Allowed
    @Operation(operationId = "readCopy", summary = "I have looked at it")
    HttpResponse<?> read(UUID id) {
        if (!copies.read(id, Caller.current().member())) {
            throw Rejected.missing();
        }
        return HttpResponse.noContent();
    }

    private Shown shown(Copies.Copy copy, Locale locale) {
        return new Shown(
                copy.id(),
                copy.caseId(),
                copy.number(),
                copy.title(),
                catalog.current(copy.workflow()).bundle().name().in(locale),
                copy.by(),
                copy.kind(),
                copy.words(),
                copy.at(),
                copy.readAt().isPresent());
    }
}
