package io.parkflow.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Transactions transactions;

    @Inject
    Recusals recusals;

    private Park park;
    private Town.Person handler;
    private Town.Person head;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeEach
    void settle() {
        park = town.park();
        handler = town.person(park, "DEPT_HANDLER");
        head = town.person(park, "DEPT_HEAD");
    }

    @Test
    void oneRefusalUndoesNoneOfTheOthers() {
        List<String> tasks = waiting(3);
        Town.Person stranger = town.person(town.park(), "DEPT_HANDLER");

        List<Map<String, Object>> sent = List.of(
                item(tasks.get(0), "forward"),
                item(tasks.get(1), "never-heard"),
                item(UUID.randomUUID().toString(), "forward"),
                item(tasks.get(2), "forward"));

        assertEquals(List.of("refused", "refused", "refused", "refused"), states(batch(stranger, sent)));
        Http.Reply reply = batch(handler, sent);
        assertEquals(List.of("done", "refused", "refused", "done"), states(reply));
        assertEquals("tasks.unknown-outcome", reply.objects("items").get(1).get("code"));
        assertEquals(List.of(tasks.get(1)), open(handler));
        assertEquals(2, open(head).size());
    }

    @Test
    void sameBatchAgainDoesNothingTwiceAndSaysTheSame() {
        List<Map<String, Object>> sent =
                waiting(2).stream().map(task -> item(task, "forward")).toList();

        Http.Reply first = batch(handler, sent);
        Http.Reply again = batch(handler, sent);

        assertEquals(List.of("done", "done"), states(first));
        assertEquals(first.text(), again.text());
        assertEquals(2, open(head).size());
    }

    @Test
    void emptyHugeAndHalfBatchesAreRefusedWhole() {
        String task = waiting(1).getFirst();

        assertEquals(422, batch(handler, List.of()).status());
        assertEquals(
                422,
                batch(handler, Collections.nCopies(51, item(task, "forward"))).status());
        Http.Reply half = batch(handler, List.of(item(task, "forward"), Map.of("id", task)));
        assertEquals(422, half.status());
        assertEquals(
                List.of("/items/1/key", "/items/1/outcome"),
                half.objects("errors").stream()
                        .map(error -> String.valueOf(error.get("pointer")))
                        .toList());
        assertEquals(List.of(task), open(handler));
    }

    @Test
    void whoKeepsOutOfACaseStillSeesWhatTheyDidButNotWhatItIsAbout() {
        String task = waiting(1).getFirst();
        assertEquals(List.of("done"), states(batch(handler, List.of(item(task, "forward")))));
        Map<String, Object> before = done();
        UUID matter = UUID.fromString(String.valueOf(before.get("caseId")));

        Tenancy.as(park.tenant(), () -> transactions.write(() -> recusals.add(matter, handler.member(), "亲属关系")));

        assertEquals("修缮围墙 0", before.get("caseTitle"));
        assertEquals(false, before.get("recused"));
        assertEquals("已回避的办件", done().get("caseTitle"));
        assertEquals(true, done().get("recused"));
        assertEquals(before.get("outcomeName"), done().get("outcomeName"));
        assertEquals("提交审核", done().get("outcomeName"));
        assertEquals(404, http.get("/api/v1/cases/" + matter, handler.token()).status());
    }

    private Map<String, Object> done() {
        return http.get("/api/v1/tasks?view=done", handler.token())
                .objects("items")
                .getFirst();
    }

    private List<String> waiting(int count) {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = "修缮围墙 " + i;
            Http.Reply reply = http.post(
                    "/api/v1/cases",
                    handler.token(),
                    Map.of("workflow", "request", "title", title, "data", Map.of("subject", title, "urgent", false)));
            assertEquals(201, reply.status(), reply.text());
        }
        opened.addAll(open(handler));
        assertEquals(count, opened.size());
        return opened;
    }

    private List<String> open(Town.Person person) {
        return http.get("/api/v1/tasks", person.token()).objects("items").stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    private Http.Reply batch(Town.Person person, List<Map<String, Object>> items) {
        return http.post("/api/v1/tasks/completions", person.token(), Map.of("items", items));
    }

    private static Map<String, Object> item(String task, String outcome) {
        return Map.of("id", task, "key", UUID.randomUUID().toString(), "outcome", outcome);
    }

    private static List<String> states(Http.Reply reply) {
        assertEquals(200, reply.status(), reply.text());
        return reply.objects("items").stream()
                .map(item -> String.valueOf(item.get("state")))
                .toList();
    }
}
