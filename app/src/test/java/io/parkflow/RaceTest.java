package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Many people, one thing: one of them does it, the others are told, nobody sees an error.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceTest implements TestPropertyProvider {
    private static final int RACERS = 1_000;

    @Inject
    Http http;

    @Inject
    Town town;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.limits.park-per-second", "100000");
        properties.put("parkflow.limits.caller-per-second", "100000");
        return properties;
    }

    @Test
    void oneOfAThousandCompletionsWins() throws Exception {
        Park park = town.park();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tokens.add(town.person(park, "DEPT_HANDLER").token());
        }
        assertEquals(201, open(tokens.getFirst(), UUID.randomUUID()).status());
        String task = "/api/v1/tasks/"
                + http.get("/api/v1/tasks", tokens.getFirst())
                        .objects("items")
                        .getFirst()
                        .get("id");

        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Http.Reply reply : race(RACERS, i -> complete(task, tokens.get(i % tokens.size()), i))) {
            statuses.merge(reply.status(), 1, Integer::sum);
        }

        System.out.println("RaceTest: " + RACERS + " completions of one task: " + statuses);
        assertEquals(1, statuses.getOrDefault(200, 0), statuses::toString);
        assertTrue(Set.of(200, 404, 409).containsAll(statuses.keySet()), statuses::toString);
        String head = town.person(park, "DEPT_HEAD").token();
        assertEquals(1, http.get("/api/v1/tasks", head).objects("items").size());
    }

    private Http.Reply complete(String task, String token, int racer) {
        String[] key = racer % 2 == 0
                ? new String[0]
                : new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        return http.post(task + "/completion", token, Map.of("outcome", "forward"), key);
    }

    private Http.Reply open(String token, UUID key) {
        return http.post(
                "/api/v1/cases",
                token,
                Map.of("workflow", "request", "title", "race", "data", Map.of("subject", "race")),
                "Idempotency-Key",
                key.toString());
    }

    @Test
    void aDoubleClickStartsOneCase() throws Exception {
        String token = town.person(town.park(), "DEPT_HANDLER").token();
        UUID key = UUID.randomUUID();

        List<Http.Reply> replies = race(50, _ -> open(token, key));

        assertEquals(
                Set.of(201), Set.copyOf(replies.stream().map(Http.Reply::status).toList()));
        assertEquals(1, replies.stream().map(Http.Reply::text).distinct().count());
        assertEquals(1, http.get("/api/v1/cases", token).objects("items").size());
        assertEquals(
                422,
                http.post(
                                "/api/v1/cases",
                                token,
                                Map.of("workflow", "request", "title", "another", "data", Map.of("subject", "x")),
                                "Idempotency-Key",
                                key.toString())
                        .status());
    }

    private static List<Http.Reply> race(int racers, IntFunction<Http.Reply> run) throws Exception {
        List<Future<Http.Reply>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < racers; i++) {
                int racer = i;
                running.add(executor.submit(() -> run.apply(racer)));
            }
        }
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> each : running) {
            replies.add(each.get());
        }
        return replies;
    }
}
