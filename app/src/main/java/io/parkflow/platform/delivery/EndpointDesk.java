package io.parkflow.platform.delivery;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets up where the park's news goes. In the caller's transaction.
@Singleton
final class EndpointDesk {
    /// How long the secret before the newest stays valid: time to change it on the other side.
    static final Duration BOTH_VALID = Duration.ofDays(3);

    private static final int MOST = 50;
    private static final int SECRET_BYTES = 32;

    private final Endpoints endpoints;
    private final Destinations destinations;
    private final Deliveries deliveries;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EndpointDesk(Endpoints endpoints, Destinations destinations, Deliveries deliveries, Journal journal, Clock clock) {
        this.endpoints = endpoints;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param secret shown this once; empty for a robot, whose secret comes from its own platform
    record Made(Endpoint endpoint, Optional<String> secret) {
        @Override
        public String toString() {
            return "Made[" + endpoint.id() + "]";
        }
    }

    Made add(Endpoint.@Nullable Kind kind, EndpointBody sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 50).strip();
        Optional<URI> address = address(flaws, kind, sent.address());
        List<String> events = events(flaws, sent.events());
        Optional<String> given = flaws.findText("/secret", sent.secret(), 200).map(String::strip);
        flaws.need("/kind", kind);
        flaws.refuse();
        if (endpoints.all().size() >= MOST) {
            throw Rejected.rule("delivery.too-many", MOST);
        }
        boolean robot = Objects.requireNonNull(kind).isRobot();
        String made = secret();
        Instant now = clock.instant();
        Endpoint endpoint = new Endpoint(
                Ids.next(),
                kind,
                name,
                address.orElseThrow().getHost(),
                events,
                Boolean.TRUE.equals(sent.details()),
                true,
                now,
                Optional.empty(),
                1);
        try {
            endpoints.add(endpoint, address.get(), robot ? given : Optional.of(made));
        } catch (DatabaseFault fault) {
            throw named(fault);
        }
        journal.record(Fact.of("delivery.endpoint.added", "endpoint", endpoint.id())
                .with("kind", kind.word())
                .with("host", endpoint.host()));
        return new Made(endpoint, robot ? Optional.empty() : Optional.of(made));
    }

    private Optional<URI> address(Flaws flaws, Endpoint.@Nullable Kind kind, @Nullable String sent) {
        String written = flaws.text("/address", sent, Destinations.LONGEST);
        Optional<URI> found = destinations.find(written).filter(uri -> kind == null || livesThere(kind, uri));
        if (!written.isEmpty() && found.isEmpty()) {
            flaws.add(Flaw.at(
                    "/address", kind != null && kind.isRobot() ? "delivery.robot-address" : "delivery.address"));
        }
        return found;
    }

    private boolean livesThere(Endpoint.Kind kind, URI uri) {
        return !kind.isRobot()
                || Robot.of(kind).hosts().contains(uri.getHost())
                || destinations.isInside(uri.getHost());
    }

    private static List<String> events(Flaws flaws, @Nullable List<@Nullable String> sent) {
        if (sent == null || sent.isEmpty() || sent.size() > 50) {
            flaws.add(Flaw.at("/events", "delivery.events"));
            return List.of();
        }
        for (int i = 0; i < sent.size(); i++) {
            String pattern = sent.get(i);
            if (pattern == null || !Patterns.isPattern(pattern)) {
                flaws.add(Flaw.at("/events/" + i, "delivery.pattern"));
            }
        }
        return flaws.any()
                ? List.of()
                : sent.stream().map(String::valueOf).distinct().toList();
    }

    Endpoint change(UUID id, Version seen, EndpointBody sent) {
        Endpoint endpoint = endpoints.find(id).orElseThrow(Rejected::missing);
        seen.require(endpoint.version(), EndpointSheet.of(endpoint));
        Flaws flaws = new Flaws();
        if (sent.address() != null || sent.secret() != null || sent.kind() != null) {
            flaws.add(Flaw.at("/address", "delivery.address-stays"));
        }
        Endpoint changed = new Endpoint(
                id,
                endpoint.kind(),
                sent.name() == null
                        ? endpoint.name()
                        : flaws.text("/name", sent.name(), 50).strip(),
                endpoint.host(),
                sent.events() == null ? endpoint.events() : events(flaws, sent.events()),
                sent.details() == null ? endpoint.details() : sent.details(),
                sent.active() == null ? endpoint.active() : sent.active(),
                endpoint.createdAt(),
                endpoint.oldUntil(),
                endpoint.version());
        flaws.refuse();
        try {
            if (!endpoints.change(changed, seen.number())) {
                throw Rejected.stale();
            }
        } catch (DatabaseFault fault) {
            throw named(fault);
        }
        journal.record(Fact.of("delivery.endpoint.changed", "endpoint", id).with("active", changed.active()));
        return endpoints.find(id).orElseThrow();
    }

    private static RuntimeException named(DatabaseFault fault) {
        return fault.constraint().filter("endpoint_name"::equals).isPresent()
                ? Rejected.flawed(List.of(Flaw.at("/name", "delivery.name-taken")))
                : fault;
    }

    /// A new secret; the one before stays valid beside it for a while.
    ///
    /// @throws Rejected 404 not there, 422 a robot
    Made rotate(UUID id) {
        Endpoint endpoint = endpoints.find(id).orElseThrow(Rejected::missing);
        if (endpoint.kind().isRobot()) {
            throw Rejected.rule("delivery.robot-secret");
        }
        String made = secret();
        endpoints.rotate(id, made, clock.instant().plus(BOTH_VALID));
        journal.record(Fact.of("delivery.endpoint.rotated", "endpoint", id));
        return new Made(endpoints.find(id).orElseThrow(), Optional.of(made));
    }

    void remove(UUID id) {
        if (!endpoints.remove(id)) {
            throw Rejected.missing();
        }
        journal.record(Fact.of("delivery.endpoint.removed", "endpoint", id));
    }

    /// Sends a word to see whether it arrives.
    void test(UUID id) {
        Endpoint endpoint = endpoints.find(id).orElseThrow(Rejected::missing);
        String body = endpoint.kind().isRobot()
                ? new Robots.News("Parkflow 测试消息 · Test", "收到这条消息说明配置正确。 It works.", "").json()
                : "{\"schema\":" + Hooks.SCHEMA + ",\"type\":\"delivery.endpoint.tested\",\"at\":\"" + clock.instant()
                        + "\"}";
        deliveries.add(List.of(new Outgoing(
                endpoint.kind().isRobot() ? endpoint.kind().word() : WebhookChannel.NAME,
                id,
                Ids.next().toString(),
                Optional.of("delivery.endpoint.tested"),
                Optional.of(body),
                true,
                clock.instant())));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
