package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Operations as people meet them: who may, who may not, and who was faster.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkHttpTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    private Park park;
    private Town.Person starter;
    private Town.Person handler;
    private Town.Person other;
    private Town.Person head;
    private String caseId = "";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.limits.park-per-second", "100000");
        properties.put("parkflow.limits.caller-per-second", "100000");
        return properties;
    }

    @BeforeEach
    void begin() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER");
        handler = town.person(park, "DEPT_HANDLER");
        other = town.person(park, "DEPT_HANDLER");
        head = town.person(park, "DEPT_HEAD");
        Http.Reply opened = http.post(
                "/api/v1/cases",
                starter.token(),
                Map.of("workflow", "request", "title", "新建围墙", "data", Map.of("subject", "新建围墙")));
        assertEquals(201, opened.status(), opened::text);
        caseId = opened.string("id");
    }

    private String task(Town.Person who) {
        return "/api/v1/tasks/"
                + http.get("/api/v1/tasks", who.token())
                        .objects("items")
                        .getFirst()
                        .get("id");
    }

    private int todo(Town.Person who) {
        return (Integer) http.get("/api/v1/tasks/counts", who.token()).body().getOrDefault("todo", -1);
    }

    @Test
    void ofManyWhoTakeATaskOneHasItAndTheOthersAreToldWhoAndWhen() throws Exception {
        String task = task(handler);
        List<Town.Person> people = List.of(starter, handler, other);
        List<Future<Http.Reply>> running = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                String token = people.get(i % 3).token();
                running.add(executor.submit(() -> http.post(task + "/claim", token, "")));
            }
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Future<Http.Reply> each : running) {
            Http.Reply reply = each.get();
            statuses.merge(reply.status(), 1, Integer::sum);
            if (reply.status() == 409) {
                assertEquals("tasks.claimed", reply.string("code"), reply::text);
                assertTrue(
                        reply.object("now").containsKey("by")
                                && reply.object("now").containsKey("at"),
                        reply::text);
            }
        }
        assertEquals(Set.of(204, 409), statuses.keySet(), statuses::toString);
        // the one who has it may say so again
        assertEquals(20, statuses.get(204), statuses::toString);
        assertEquals(1, todo(starter) + todo(handler) + todo(other));
    }

    @Test
    void whoeverLacksTheRoleOrIsUnknownCannotBeGivenATask() {
        String task = task(handler);
        Http.Reply unfit = http.post(task + "/transfer", handler.token(), Map.of("to", head.member()));
        assertEquals(422, unfit.status());
        assertEquals("work.lacks-role", unfit.objects("errors").getFirst().get("code"));
        assertEquals(
                422,
                http.post(task + "/transfer", handler.token(), Map.of("to", handler.member()))
                        .status());
        assertEquals(
                422,
                http.post(task + "/transfer", handler.token(), Map.of("to", UUID.randomUUID()))
                        .status());
        assertEquals(
                404,
                http.post(task + "/transfer", head.token(), Map.of("to", handler.member()))
                        .status());
        assertEquals(
                204,
                http.post(task + "/transfer", handler.token(), Map.of("to", other.member()))
                        .status());
        assertEquals(0, todo(handler));
        assertEquals(1, todo(other));
    }

    @Test
    void aDelegatedTaskComesBackWithTheCountsItHad() {
        String task = task(handler);
        assertEquals(
                204,
                http.post(task + "/delegation", handler.token(), Map.of("to", head.member()))
                        .status());
        assertEquals(0, todo(handler));
        Http.Reply early = http.post(task + "/completion", handler.token(), Map.of("outcome", "forward"));
        assertEquals("work.others-first", early.string("code"), early::text);
        assertEquals(List.of("recall"), early.object("now").get("can"), early::text);

        String help = task(head);
        Http.Reply sheet = http.get(help, head.token());
        assertEquals("delegated", sheet.object("task").get("kind"), sheet::text);
        Http.Reply wrong = http.post(help + "/completion", head.token(), Map.of("outcome", "forward"));
        assertEquals(422, wrong.status(), wrong::text);
        assertEquals(
                200,
                http.post(help + "/completion", head.token(), Map.of("outcome", "done"))
                        .status());

        assertEquals(1, todo(handler));
        assertEquals(
                200,
                http.post(task + "/completion", handler.token(), Map.of("outcome", "forward"))
                        .status());
    }

    @Test
    void aDecisionIsTakenBackUntilSomebodyBegins() {
        String task = task(handler);
        String id = task.substring(task.lastIndexOf('/') + 1);
        http.post(task + "/completion", handler.token(), Map.of("outcome", "forward"));
        String path = "/api/v1/cases/" + caseId + "/decisions/" + id + "/withdrawal";
        assertTrue(http.get("/api/v1/cases/" + caseId + "/operations", handler.token())
                .text()
                .contains(id));
        assertEquals(404, http.post(path, starter.token(), Map.of()).status());
        assertEquals(
                204, http.post(path, handler.token(), Map.of("comment", "看错了")).status());
        assertEquals(1, todo(handler));
        assertEquals(0, todo(head));

        Http.Reply again = http.post(task(handler) + "/completion", handler.token(), Map.of("outcome", "forward"));
        assertEquals(200, again.status(), again::text);
        assertEquals(204, http.post(task(head) + "/claim", head.token(), "").status());
        String second = String.valueOf(http.get("/api/v1/cases/" + caseId + "/path", handler.token())
                .objects("items")
                .get(1)
                .get("task"));
        Http.Reply late = http.post(
                "/api/v1/cases/" + caseId + "/decisions/" + second + "/withdrawal", handler.token(), Map.of());
        assertEquals("work.begun", late.string("code"), late::text);
    }

    @Test
    void onlyTheStarterGivesUpAndOnlyTheAdministrationStops() {
        String base = "/api/v1/cases/" + caseId;
        Town.Person office = town.person(park, "DISPATCH_OFFICE");
        Map<String, String> why = Map.of("comment", "不办了");
        assertEquals(409, http.post(base + "/cancellation", head.token(), why).status());
        assertEquals(
                422,
                http.post(base + "/cancellation", starter.token(), Map.of("comment", " "))
                        .status());
        assertEquals(403, http.post(base + "/termination", starter.token(), why).status());
        assertEquals(422, http.post(base + "/suspension", office.token(), why).status());
        assertEquals(
                204, http.post(base + "/cancellation", starter.token(), why).status());
        assertEquals(0, todo(handler));
        Http.Reply twice = http.post(base + "/termination", office.token(), why);
        assertEquals(409, twice.status());
        assertTrue(twice.object("now").containsKey("can"), twice::text);
    }

    @Test
    void acopyIsCountedUntilItIsReadAndACompanyIsNeverNamed() {
        String base = "/api/v1/cases/" + caseId;
        Town.Person applicant = town.person(park, "AUDITOR");
        assertEquals(
                422,
                http.post(base + "/copies", starter.token(), Map.of("members", List.of(applicant.member())))
                        .status());
        assertEquals(
                204,
                http.post(
                                base + "/comments",
                                starter.token(),
                                Map.of("text", "请看一下", "mentions", List.of(other.member())))
                        .status());
        Http.Reply mine = http.get("/api/v1/copies", other.token());
        assertEquals(1, mine.body().get("total"));
        String copy = String.valueOf(mine.objects("items").getFirst().get("id"));
        assertEquals(
                404,
                http.post("/api/v1/copies/" + copy + "/reading", head.token(), "")
                        .status());
        assertEquals(
                204,
                http.post("/api/v1/copies/" + copy + "/reading", other.token(), "")
                        .status());
        assertEquals(
                204,
                http.post("/api/v1/copies/" + copy + "/reading", other.token(), "")
                        .status());
        assertEquals(0, http.get("/api/v1/copies", other.token()).body().get("total"));
        assertFalse(http.get(base, other.token()).text().isEmpty());
    }
}
