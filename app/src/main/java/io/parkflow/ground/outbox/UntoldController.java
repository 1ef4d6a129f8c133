package io.parkflow.ground.outbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;

/// What the park's administrator sees of facts that were set aside.
@Controller("/api/v1/untold")
class UntoldController {
    private final Untold untold;
    private final Journal journal;

    UntoldController(Untold untold, Journal journal) {
        this.untold = untold;
        this.journal = journal;
    }

    @Get
    @View
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "listUntold", summary = "Facts that could not be told as often as it was tried")
    Slice<Untold.Line> list(@QueryValue Optional<UUID> cursor, @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(untold.page(cursor, size + 1), size, Untold.Line::id);
    }

    @Post("/{id}/retries")
    @Change
    @Allowed(Rights.INCIDENTS_MANAGE)
    @Operation(operationId = "retryUntold", summary = "Let a fact that was set aside be told again")
    HttpResponse<?> retry(UUID id) {
        String type = untold.tellAgain(id).orElseThrow(Rejected::missing);
        journal.record(Fact.of("outbox.fact.retried", "event", id).with("type", type));
        return HttpResponse.noContent();
    }
}
