package io.parkflow.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Messages as they come, through a real connection.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest implements TestPropertyProvider {
    private static final String END = "(end)";

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    Round round;

    @Inject
    Streams streams;

    @Inject
    EmbeddedServer server;

    private final HttpClient client = HttpClient.newHttpClient();
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");
    private Park park = Town.NOWHERE;
    private UUID handler = UUID.randomUUID();

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void people() {
        park = town.park();
        handler = town.person(park, "DEPT_HANDLER").member();
    }

    /// One tab: what it reads, line by line.
    private final class Tab implements AutoCloseable {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpResponse<InputStream> answer;

        Tab(String token, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/api/v1/me/messages/stream"))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + token);
            if (headers.length > 0) {
                request.headers(headers);
            }
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            Thread.startVirtualThread(this::read);
        }

        private void read() {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                // the server or the test has closed it
            }
            lines.add(END);
        }

        /// Waits for a line of that beginning and gives it back.
        String await(String beginning) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            List<String> seen = new ArrayList<>();
            while (System.nanoTime() < until) {
                @Nullable String line = lines.poll(1, TimeUnit.SECONDS);
                if (line != null) {
                    seen.add(line);
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                }
            }
            throw new AssertionError("no line " + beginning + " in " + seen);
        }

        int status() {
            return answer.statusCode();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    private String token() {
        return Tenancy.as(park.tenant(), () -> enrolment.issueToken(handler));
    }

    private void open(String title) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                token(),
                Map.of("workflow", "request", "title", title, "data", Map.of("subject", "x")));
        assertEquals(201, opened.status(), opened::text);
        Tenancy.run(park.tenant(), round::go);
    }

    @Test
    void everyTabHearsWhatIsNewAndGoesOnWhereItWas() throws Exception {
        String last;
        try (Tab first = new Tab(token());
                Tab second = new Tab(token())) {
            assertEquals(200, first.status());
            assertTrue(first.await("data:").contains("\"unread\":0"));
            second.await("data:");
            open("实时");

            last = first.await("id:").substring(3).strip();
            assertTrue(first.await("data:").contains("实时"));
            second.await("id:");
        }
        now.forward(Duration.ofSeconds(40));
        open("断线时");

        try (Tab again = new Tab(token(), "Last-Event-ID", last)) {
            String next = again.await("id:").substring(3).strip();
            assertEquals(Long.parseLong(last) + 1, Long.parseLong(next));
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        try (Tab tab = new Tab(token())) {
            tab.await("data:");

            now.forward(Duration.ofMinutes(11));

            tab.await(END);
        }
    }

    @Test
    void aStreamEndsWithTheMembership() throws Exception {
        String admin = town.person(park, "TENANT_ADMIN").token();
        try (Tab tab = new Tab(token())) {
            tab.await("data:");
            Http.Reply left = http.send(
                    "PATCH", "/api/v1/members/" + handler, admin, "{\"state\":\"suspended\"}", "If-Match", "\"1\"");
            assertEquals(200, left.status(), left::text);

            tab.await(END);
        }
    }

    @Test
    void aMemberHasSoManyOpenAndNoMore() throws Exception {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < Streams.OF_A_MEMBER; i++) {
            tabs.add(new Tab(token()));
        }
        Tab tooMany = new Tab(token());
        assertEquals(429, tooMany.status());
        assertNotNull(tooMany.answer.headers().firstValue("Retry-After").orElse(null));
        for (Tab tab : tabs) {
            assertEquals(200, tab.status());
            tab.close();
        }
        assertEquals(401, new Tab("nonsense").status());
    }

    @Test
    void whoeverDoesNotListenCostsNothing() throws Exception {
        try (Tab tab = new Tab(token())) {
            tab.await("data:");
            assertEquals(1, streams.open().get(handler));
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (streams.open().containsKey(handler) && System.nanoTime() < until) {
            open("触发");
        }
        assertTrue(streams.open().isEmpty() || !streams.open().containsKey(handler));
    }
}
