package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Posts signed events to the address a park has named.
@Singleton
final class WebhookChannel implements Channel {
    static final String NAME = "webhook";

    private final Endpoints endpoints;
    private final Outbound outbound;
    private final Transactions transactions;
    private final Clock clock;

    WebhookChannel(Endpoints endpoints, Outbound outbound, Transactions transactions, Clock clock) {
        this.endpoints = endpoints;
        this.outbound = outbound;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fate send(Parcel parcel) {
        return transactions
                .read(() -> endpoints.findOpened(parcel.target()))
                .filter(opened -> opened.endpoint().active())
                .map(opened -> send(parcel, opened))
                .orElseGet(() -> new Fate.Dropped("endpoint-gone"));
    }

    private Fate send(Parcel parcel, Endpoints.Opened opened) {
        String body = parcel.body().orElse("{}");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Parkflow-Delivery", parcel.id().toString());
        headers.put("Parkflow-Event", parcel.eventType().orElse(""));
        headers.put(Signature.HEADER, Signature.of(body, clock.instant(), opened.secrets()));
        try {
            Outbound.Answer answer = outbound.post(opened.address(), headers, body);
            return answer.isGood()
                    ? new Fate.Sent(Optional.of(answer.status()))
                    : new Fate.Failed("status", Optional.of(answer.status()));
        } catch (IOException e) {
            return Fate.failed(Outbound.code(e));
        }
    }
}
