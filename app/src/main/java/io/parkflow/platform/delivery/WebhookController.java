package io.parkflow.platform.delivery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Webhooks and group robots of the park.
@Controller("/api/v1/webhooks")
class WebhookController {
    private final Endpoints endpoints;
    private final EndpointDesk desk;
    private final Transactions transactions;

    WebhookController(Endpoints endpoints, EndpointDesk desk, Transactions transactions) {
        this.endpoints = endpoints;
        this.desk = desk;
        this.transactions = transactions;
    }

    @Get
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "listWebhooks", summary = "Webhooks and group robots of the park")
    Slice<EndpointSheet> list() {
        return Slice.all(endpoints.all().stream().map(EndpointSheet::of).toList());
    }

    @Get("/{id}")
    @View
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "getWebhook", summary = "One webhook or robot")
    HttpResponse<EndpointSheet> one(UUID id) {
        return shown(endpoints.find(id).orElseThrow(Rejected::missing));
    }

    /// The secret is shown once and kept nowhere, so neither is the answer; the name makes a double click harmless.
    @Post
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "addWebhook", summary = "Add a webhook (its secret is shown once) or a robot")
    HttpResponse<EndpointSheet> add(@Body EndpointBody sent) {
        Endpoint.@Nullable Kind kind = kind(sent.kind());
        EndpointDesk.Made made = transactions.write(() -> desk.add(kind, sent));
        return HttpResponse.created(
                        EndpointSheet.of(made.endpoint(), made.secret()),
                        URI.create("/api/v1/webhooks/" + made.endpoint().id()))
                .header("Cache-Control", "no-store");
    }

    private static Endpoint.@Nullable Kind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            return Endpoint.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Rejected.flawed(List.of(Flaw.at("/kind", "delivery.kind")));
        }
    }

    @Put("/{id}")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "changeWebhook", summary = "Change name, events or state")
    HttpResponse<EndpointSheet> change(HttpRequest<?> request, UUID id, @Body EndpointBody sent) {
        return shown(desk.change(id, Version.seen(request), sent));
    }

    @Delete("/{id}")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "removeWebhook", summary = "Remove it; what is on its way is dropped")
    HttpResponse<?> remove(UUID id) {
        desk.remove(id);
        return HttpResponse.noContent();
    }

    @Post("/{id}/secrets")
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "rotateWebhookSecret", summary = "A new secret, shown once; both are valid for three days")
    HttpResponse<EndpointSheet> rotate(UUID id) {
        EndpointDesk.Made made = transactions.write(() -> desk.rotate(id));
        return HttpResponse.created(EndpointSheet.of(made.endpoint(), made.secret()))
                .header("Cache-Control", "no-store");
    }

    @Post("/{id}/tests")
    @Change
    @Allowed(Rights.MESSAGES_MANAGE)
    @Operation(operationId = "testWebhook", summary = "Send a test; the log shows whether it arrived")
    HttpResponse<?> test(UUID id) {
        desk.test(id);
        return HttpResponse.noContent();
    }

    private static HttpResponse<EndpointSheet> shown(Endpoint endpoint) {
        return Version.on(EndpointSheet.of(endpoint), endpoint.version());
    }
}
