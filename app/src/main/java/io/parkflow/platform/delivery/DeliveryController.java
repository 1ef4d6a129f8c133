package io.parkflow.platform.delivery;

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

/// The log of what went outside.
@Controller("/api/v1/deliveries")
class DeliveryController {
    private final Deliveries deliveries;
    private final Journal journal;

    DeliveryController(Deliveries deliveries, Journal journal) {
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @Get
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "listDeliveries", summary = "What went outside, newest first")
    Slice<Logged> list(
            @QueryValue Optional<UUID> target,
            @QueryValue Optional<String> state,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        return Slice.of(deliveries.page(target, state, cursor, size + 1), size, Logged::id);
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "getDelivery", summary = "One delivery with what it carries")
    Logged one(UUID id) {
        return deliveries.find(id).orElseThrow(Rejected::missing);
    }

    @Post("/{id}/replays")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "replayDelivery", summary = "Send one delivery again")
    HttpResponse<?> replay(UUID id) {
        Logged logged = deliveries.find(id).orElseThrow(Rejected::missing);
        if (!deliveries.replay(logged.id())) {
            throw Rejected.conflict("delivery.on-its-way");
        }
        journal.record(Fact.of("delivery.delivery.replayed", "delivery", id));
        return HttpResponse.noContent();
    }
}
