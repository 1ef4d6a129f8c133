package io.parkflow.platform.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A second editor is told of the first, and nobody is told of somebody who has gone.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditorTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @Test
    void theSecondIsToldWhoAndSinceWhen() {
        Park park = town.park();
        Town.Person first = town.person(park, "DEPT_HANDLER");
        Town.Person second = town.person(park, "DEPT_HANDLER");
        String task = task(first);

        Instant before = Instant.now().minusSeconds(1);
        assertEquals(List.of(), here(first, task));
        List<Map<String, Object>> others = here(second, task);
        assertEquals(1, others.size());
        assertEquals("王小明", others.getFirst().get("name"));
        Instant since = Instant.parse(String.valueOf(others.getFirst().get("since")));
        assertTrue(since.isAfter(before));
        here(first, task);
        assertEquals(others, here(second, task), "saying it again does not begin anew");

        assertEquals(204, http.send("DELETE", at(task), first.token(), null).status());
        assertEquals(List.of(), here(second, task));
    }

    @Test
    void whoeverHandsItInLeavesIt() {
        Town.Person person = town.person(town.park(), "DEPT_HANDLER");
        String task = task(person);
        here(person, task);
        assertEquals(
                200,
                http.post("/api/v1/tasks/" + task + "/completion", person.token(), Map.of("outcome", "forward"))
                        .status());

        assertEquals(204, http.send("DELETE", at(task), person.token(), null).status());
        assertEquals(404, http.send("DELETE", at(task), person.token(), null).status());
    }

    @Test
    void whoeverIsNotHeardOfHasGone() {
        Park park = town.park();
        Town.Person first = town.person(park, "DEPT_HANDLER");
        Town.Person second = town.person(park, "DEPT_HANDLER");
        String task = task(first);
        here(first, task);
        int aged = Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> sql.of("""
                                update editor set seen_at = :long, since = :long
                                where tenant_id = :tenant and subject_id = :task
                                """)
                        .with("long", Instant.now().minus(Editors.GONE).minusSeconds(5))
                        .with("task", UUID.fromString(task))
                        .change()));
        assertEquals(1, aged);

        assertEquals(List.of(), here(second, task));
        here(first, task);
        Instant since =
                Instant.parse(String.valueOf(here(second, task).getFirst().get("since")));
        assertTrue(since.isAfter(Instant.now().minusSeconds(30)), "back again is a new beginning");
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        Park park = town.park();
        Town.Person handler = town.person(park, "DEPT_HANDLER");
        String task = task(handler);

        assertEquals(404, say(town.person(park, "DEPT_HEAD"), task).status());
        assertEquals(404, say(town.person(town.park(), "DEPT_HANDLER"), task).status());
        assertEquals(404, say(handler, UUID.randomUUID().toString()).status());
    }

    @Test
    void aMembersPageAndALetterTellWhoElseHasThemOpen() {
        Park park = town.park();
        Town.Person first = town.person(park, "TENANT_ADMIN");
        Town.Person second = town.person(park, "TENANT_ADMIN");
        String member = town.person(park, "DEPT_HEAD").member().toString();
        String letter = String.valueOf(http.get("/api/v1/letters/templates", first.token())
                .objects("items")
                .getFirst()
                .get("editing"));

        for (String subject : List.of(member, letter)) {
            assertEquals(List.of(), here(first, subject));
            assertEquals("王小明", here(second, subject).getFirst().get("name"));
            assertEquals(404, say(town.person(park, "DEPT_HEAD"), subject).status());
        }
        assertEquals(404, say(town.person(town.park(), "TENANT_ADMIN"), member).status());
    }

    private String task(Town.Person who) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                who.token(),
                Map.of("workflow", "request", "title", "围墙", "data", Map.of("subject", "围墙", "urgent", false)));
        assertEquals(201, opened.status(), opened::text);
        return String.valueOf(http.get("/api/v1/tasks", who.token())
                .objects("items")
                .getFirst()
                .get("id"));
    }

    private List<Map<String, Object>> here(Town.Person who, String subject) {
        Http.Reply reply = say(who, subject);
        assertEquals(200, reply.status(), reply::text);
        return reply.objects("others");
    }

    private Http.Reply say(Town.Person who, String subject) {
        return http.send("POST", at(subject), who.token(), null);
    }

    private static String at(String subject) {
        return "/api/v1/editing/" + subject;
    }
}
