package io.parkflow.platform.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hears facts and puts them on the way to the webhooks that asked for them. What is sent is fixed here, so that every
/// try of a delivery brings the same.
@Singleton
final class Hooks implements Listener {
    /// Version of the payload; a new one is added beside it, never in its place.
    static final int SCHEMA = 1;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Sql sql;
    private final Clock clock;

    Hooks(Endpoints endpoints, Deliveries deliveries, Sql sql, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void heard(List<Told> facts) {
        List<Outgoing> all = new ArrayList<>();
        for (Endpoint endpoint : endpoints.active()) {
            if (!endpoint.kind().isRobot()) {
                facts.stream()
                        .filter(fact -> Patterns.anyMatches(endpoint.events(), fact.type()))
                        .forEach(fact -> all.add(outgoing(fact, endpoint)));
            }
        }
        deliveries.add(all);
    }

    private Outgoing outgoing(Told fact, Endpoint endpoint) {
        return new Outgoing(
                WebhookChannel.NAME,
                endpoint.id(),
                fact.id().toString(),
                Optional.of(fact.type()),
                Optional.of(payload(fact, endpoint.details()).toString()),
                false,
                clock.instant());
    }

    /// Ids and codes; numbers, titles and the values of the event only where the park has chosen so.
    private ObjectNode payload(Told fact, boolean details) {
        ObjectNode payload = Trees.empty();
        payload.put("schema", SCHEMA);
        payload.put("id", fact.id().toString());
        payload.put("type", fact.type());
        payload.put("at", fact.at().toString());
        payload.put("park", Tenancy.current().id().toString());
        payload.putObject("subject")
                .put("kind", fact.subjectKind())
                .put("id", fact.subjectId().toString());
        fact.caseId().ifPresent(id -> payload.put("caseId", id.toString()));
        fact.step().ifPresent(step -> payload.put("step", step));
        if (details) {
            payload.set("detail", Trees.of(fact.detail()));
            fact.caseId().flatMap(this::matter).ifPresent(matter -> payload.set("case", matter));
        }
        return payload;
    }

    private Optional<ObjectNode> matter(UUID caseId) {
        return sql.of("select number, title, workflow, state from matter where tenant_id = :tenant and id = :id")
                .with("id", caseId)
                .find(row -> Trees.of(Map.of(
                        "id", caseId.toString(),
                        "number", row.findText("number").orElse(""),
                        "title", row.text("title"),
                        "workflow", row.text("workflow"),
                        "state", row.text("state"))));
    }
}
