package io.parkflow.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Webhooks and robots against a real HTTP server on this machine, which the configuration names as one inside.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    Round round;

    @Inject
    Handcart handcart;

    @Inject
    Carrier carrier;

    private record Request(String path, String event, String delivery, String signature, String body) {}

    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");
    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final HttpServer server = server();
    private Town.Person admin = Town.NOBODY;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.withoutJobs());
        properties.put("parkflow.webhooks.inside", "127.0.0.1");
        return properties;
    }

    private HttpServer server() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var headers = exchange.getRequestHeaders();
                received.add(new Request(
                        exchange.getRequestURI().toString(),
                        String.valueOf(headers.getFirst("Parkflow-Event")),
                        String.valueOf(headers.getFirst("Parkflow-Delivery")),
                        String.valueOf(headers.getFirst("Parkflow-Signature")),
                        body));
                if (status.get() == 302) {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                }
                byte[] answer = "{\"errcode\":0,\"code\":0}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status.get(), answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @BeforeEach
    void fresh() {
        admin = town.person(town.park(), "TENANT_ADMIN", "DEPT_HANDLER");
        received.clear();
        status.set(200);
    }

    private String token() {
        return Tenancy.as(admin.park().tenant(), () -> enrolment.issueToken(admin.member()));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Http.Reply add(String kind, String name, boolean details) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                kind,
                "name",
                name,
                "address",
                address("/" + name),
                "events",
                List.of("request.*"),
                "details",
                details));
        if (!kind.equals("webhook")) {
            body.put("secret", "SEC");
        }
        Http.Reply added = http.post("/api/v1/webhooks", token(), body);
        assertEquals(201, added.status(), added::text);
        return added;
    }

    private void open(String title) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                token(),
                Map.of("workflow", "request", "title", title, "data", Map.of("subject", title)));
        assertEquals(201, opened.status(), opened::text);
        inPark(() -> {
            round.go();
            return 0;
        });
    }

    private <T> T inPark(Callable<T> work) {
        try {
            return Tenancy.call(admin.park().tenant(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int send() {
        return inPark(handcart::go);
    }

    private Map<String, Object> logged() {
        return http.get("/api/v1/deliveries", token()).objects("items").getFirst();
    }

    @Test
    void aWebhookBringsIdsSignedWithTheSecretShownOnce() {
        String secret = add("webhook", "plain", false).string("secret");
        open("含公司秘密的标题");

        assertEquals(1, send());

        Request request = received.getFirst();
        assertEquals("request.case.opened", request.event());
        JsonNode body = Trees.read(request.body());
        assertEquals(1, body.path("schema").asInt());
        assertFalse(request.body().contains("秘密") || body.has("case") || body.has("detail"), request.body());
        assertEquals(Signature.of(request.body(), now.instant(), List.of(secret)), request.signature());
        assertEquals("sent", logged().get("state"));
        assertEquals(request.delivery(), logged().get("id"));
        assertFalse(http.get("/api/v1/webhooks", token()).text().contains(secret));
    }

    @Test
    void detailsComeOnlyWhereTheyWereChosen() {
        add("webhook", "rich", true);
        open("围墙");

        send();

        assertEquals(
                "围墙",
                Trees.read(received.getFirst().body())
                        .path("case")
                        .path("title")
                        .asText());
    }

    @Test
    void twoSecretsAreValidForThreeDays() {
        Http.Reply added = add("webhook", "turned", false);
        String old = added.string("secret");
        String path = "/api/v1/webhooks/" + added.string("id");
        String young = http.post(path + "/secrets", token(), Map.of()).string("secret");
        open("一");
        send();
        assertEquals(
                Signature.of(received.getFirst().body(), now.instant(), List.of(young, old)),
                received.getFirst().signature());

        now.forward(Duration.ofDays(3).plusSeconds(1));
        open("二");
        send();

        assertEquals(
                Signature.of(received.getLast().body(), now.instant(), List.of(young)),
                received.getLast().signature());
    }

    @Test
    void aReceiverThatFailsIsTriedLaterThenSetAsideAndPlayedAgain() {
        add("webhook", "down", false);
        status.set(500);
        open("三");
        for (int attempt = 1; attempt <= Pauses.TRIES; attempt++) {
            assertEquals(1, send(), "try " + attempt);
            assertEquals(0, send(), "at once after try " + attempt);
            now.forward(Duration.ofHours(10));
        }
        assertEquals("dead", logged().get("state"));
        assertEquals("status", logged().get("lastError"));
        assertEquals(500, logged().get("lastStatus"));
        assertEquals(0, send());

        status.set(200);
        String replay = "/api/v1/deliveries/" + logged().get("id") + "/replays";
        assertEquals(204, http.post(replay, token(), Map.of()).status());
        assertEquals(409, http.post(replay, token(), Map.of()).status());
        assertEquals(1, send());

        assertEquals("sent", logged().get("state"));
        assertEquals(1, received.stream().map(Request::body).distinct().count(), "every try brings the same");
        assertEquals(1, received.stream().map(Request::delivery).distinct().count());
    }

    @Test
    void aRedirectIsNotFollowed() {
        add("webhook", "moved", false);
        status.set(302);
        open("四");

        send();

        assertEquals(List.of("/moved"), received.stream().map(Request::path).toList());
        assertEquals(302, logged().get("lastStatus"));
    }

    @Test
    void whatACrashedCourierHadTakenIsTakenAgainWhenItsTimeIsUp() {
        add("webhook", "crashed", false);
        open("五");
        assertEquals(1, inPark(() -> carrier.claim(10)).size());
        assertEquals(0, send());

        now.forward(Deliveries.LEASE.plusSeconds(1));

        assertEquals(1, send());
        assertEquals(1, received.size());
    }

    @Test
    void fourCouriersCarryEachDeliveryOnce() throws Exception {
        add("webhook", "busy", false);
        for (int i = 0; i < 25; i++) {
            open("并发" + i);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> couriers = List.of(this::send, this::send, this::send, this::send);
            int tries = 0;
            for (var courier : threads.invokeAll(couriers)) {
                tries += courier.get();
            }
            assertEquals(25, tries);
        }
        assertEquals(25, received.stream().map(Request::delivery).distinct().count());
        assertEquals(25, received.size());
    }

    @Test
    void groupsAreToldByTheirRobots() {
        add("wecom", "w", false);
        add("dingtalk", "d", false);
        add("feishu", "f", false);
        open("六");

        send();

        for (String path : List.of("/w", "/d", "/f")) {
            Request request = received.stream()
                    .filter(one -> one.path().startsWith(path))
                    .findFirst()
                    .orElseThrow();
            assertTrue(request.body().contains("六"), request.body());
        }
        assertTrue(received.stream().anyMatch(one -> one.path().matches("/d\\?timestamp=\\d{13}&sign=.+")));
        assertTrue(received.stream()
                .anyMatch(
                        one -> one.path().equals("/f") && Trees.read(one.body()).has("sign")));
    }

    @Test
    void aTestArrivesAndAPausedOneIsDropped() {
        Http.Reply added = add("webhook", "probe", false);
        String path = "/api/v1/webhooks/" + added.string("id");
        assertEquals(204, http.post(path + "/tests", token(), Map.of()).status());
        send();
        assertEquals("delivery.endpoint.tested", received.getFirst().event());

        assertEquals(204, http.post(path + "/tests", token(), Map.of()).status());
        Http.Reply paused = http.send("PUT", path, token(), "{\"active\":false}", "If-Match", "\"1\"");
        assertEquals(200, paused.status(), paused::text);
        send();

        assertEquals("dropped", logged().get("state"));
        assertEquals(1, received.size());
        assertEquals(
                412,
                http.send("PUT", path, token(), "{\"active\":true}", "If-Match", "\"1\"")
                        .status());
    }

    @Test
    void anotherParkSeesNothingOfIt() {
        Http.Reply added = add("webhook", "mine", false);
        open("七");
        String delivery = String.valueOf(logged().get("id"));
        Town.Person stranger = town.person(town.park(), "TENANT_ADMIN");
        String id = added.string("id");

        assertEquals(404, http.get("/api/v1/webhooks/" + id, stranger.token()).status());
        assertEquals(
                404,
                http.send("DELETE", "/api/v1/webhooks/" + id, stranger.token(), null)
                        .status());
        assertEquals(
                404,
                http.post("/api/v1/webhooks/" + id + "/secrets", stranger.token(), Map.of())
                        .status());
        assertEquals(
                404,
                http.post("/api/v1/deliveries/" + delivery + "/replays", stranger.token(), Map.of())
                        .status());
        assertEquals(List.of(), http.get("/api/v1/deliveries", stranger.token()).objects("items"));
        assertEquals(
                403,
                http.get(
                                "/api/v1/webhooks",
                                town.person(admin.park(), "DEPT_HANDLER").token())
                        .status());
    }

    @Test
    void whatCannotBeAWebhookIsRefusedWithEveryFlaw() {
        Http.Reply refused = http.post(
                "/api/v1/webhooks",
                token(),
                Map.of("kind", "webhook", "name", "", "address", "https://10.0.0.1/", "events", List.of("x y")));
        assertEquals(422, refused.status());
        assertEquals(
                List.of("/name", "/address", "/events/0"),
                refused.objects("errors").stream()
                        .map(flaw -> Objects.requireNonNull(flaw.get("pointer")))
                        .toList());

        assertEquals(
                422,
                http.post(
                                "/api/v1/webhooks",
                                token(),
                                Map.of(
                                        "kind",
                                        "feishu",
                                        "name",
                                        "x",
                                        "address",
                                        "https://hooks.example.com/x",
                                        "events",
                                        List.of("*")))
                        .status(),
                "a robot lives with its platform");
        add("webhook", "twice", false);
        assertEquals(
                422,
                http.post(
                                "/api/v1/webhooks",
                                token(),
                                Map.of(
                                        "kind",
                                        "webhook",
                                        "name",
                                        "twice",
                                        "address",
                                        address("/x"),
                                        "events",
                                        List.of("*")))
                        .status());
    }
}
