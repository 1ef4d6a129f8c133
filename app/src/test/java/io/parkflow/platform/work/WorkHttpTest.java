package io.parkflow.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Operations as people meet them: who may, who may not, and who was faster.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkHttpTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Round round;

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

    private Http.Reply act(String operation, String task, Town.Person who) {
        return switch (operation) {
            case "completion" -> http.post(task + "/completion", who.token(), Map.of("outcome", "forward"));
            case "transfer" -> http.post(task + "/transfer", who.token(), Map.of("to", starter.member()));
            case "return" ->
                http.post(task + "/return", who.token(), Map.of("to", "previous", "then", "again", "comment", "请补充"));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "transfer", "return"})
    void ofTwoAtOnceOneDoesItAndTheOtherIsToldWhoAndWhen(String operation) throws Exception {
        List<Town.Person> two = List.of(handler, other);
        String task = task(handler);
        if (operation.equals("return")) {
            http.post(task + "/completion", handler.token(), Map.of("outcome", "forward"));
            two = List.of(head, town.person(park, "DEPT_HEAD"));
            task = task(head);
        }
        String at = task;
        List<Future<Http.Reply>> running = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            two.forEach(person -> running.add(executor.submit(() -> act(operation, at, person))));
        }
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> each : running) {
            replies.add(each.get());
        }
        replies.sort(Comparator.comparing(Http.Reply::status));

        assertTrue(replies.getFirst().status() < 300, replies.getFirst()::text);
        Http.Reply second = replies.getLast();
        assertEquals(409, second.status(), second::text);
        assertEquals("王小明", second.object("now").get("by"), second::text);
        assertTrue(Instant.parse(String.valueOf(second.object("now").get("at"))).isBefore(Instant.now()));
        assertTrue(second.string("detail").contains("王小明"), second::text);
    }

    @Test
    void whoSaysWhatTheySawActsOnNothingElse() {
        String task = task(handler);
        String tag = http.get(task, handler.token()).header("ETag");
        Map<String, Object> to = Map.of("to", other.member());
        assertEquals(
                204,
                http.post(task + "/claim", handler.token(), "", "If-Match", tag).status());

        Http.Reply stale = http.post(task + "/transfer", handler.token(), to, "If-Match", tag);

        assertEquals(412, stale.status(), stale::text);
        assertEquals("tasks.changed-by", stale.string("code"));
        assertEquals("王小明", stale.object("now").get("by"));
        assertEquals("work.task.claimed", stale.object("now").get("type"));
        assertEquals(1, todo(handler));
        assertEquals(
                412,
                http.post(task + "/transfer", handler.token(), to, "If-Match", "\"x\"")
                        .status());
        assertEquals(
                404,
                http.post(task + "/transfer", head.token(), to, "If-Match", tag).status());
        String now = http.get(task, handler.token()).header("ETag");
        assertEquals(
                412,
                http.post(task + "/completion", handler.token(), Map.of("outcome", "forward"), "If-Match", tag)
                        .status());
        assertEquals(
                204,
                http.post(task + "/transfer", handler.token(), to, "If-Match", "W/" + now)
                        .status());
        assertEquals(1, todo(other));
    }

    @Test
    void aLongPauseWaitsForTheLeaderWhoIsNotTheOneWhoAsked() {
        String base = "/api/v1/cases/" + caseId;
        Town.Person office = town.person(park, "DISPATCH_OFFICE", "PARK_LEADER");
        Town.Person leader = town.person(park, "PARK_LEADER");
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(200).toString();
        Map<String, Object> wish = Map.of("comment", "等待上级批复", "expectedOn", until);
        assertEquals(204, http.post(base + "/suspension", office.token(), wish).status());

        Map<String, Object> pause =
                http.get(base + "/operations", leader.token()).object("pause");
        assertEquals(until, pause.get("askedUntil"));
        assertTrue(String.valueOf(pause.get("expectedOn")).compareTo(until) < 0, pause::toString);
        assertFalse(http.get(base + "/operations", office.token()).text().contains("\"withdraw\""));
        Map<String, Object> yes = Map.of("granted", true);
        assertEquals(
                403, http.post(base + "/suspension/decision", head.token(), yes).status());
        Http.Reply own = http.post(base + "/suspension/decision", office.token(), yes);
        assertEquals("work.pause-own", own.string("code"), own::text);
        assertEquals(
                422,
                http.post(base + "/suspension/decision", leader.token(), Map.of("granted", false))
                        .status());
        Http.Reply no =
                http.post(base + "/suspension/decision", leader.token(), Map.of("granted", false, "comment", "请先恢复办理"));
        assertEquals(204, no.status(), no::text);
        Http.Reply twice = http.post(base + "/suspension/decision", leader.token(), yes);
        assertEquals("work.pause-not-asked", twice.string("code"), twice::text);

        Http.Reply again = http.post(base + "/suspension/extensions", office.token(), wish);
        assertEquals(204, again.status(), again::text);
        assertEquals(
                204,
                http.post(base + "/suspension/decision", leader.token(), yes).status());
        assertEquals(
                until,
                http.get(base + "/operations", leader.token()).object("pause").get("expectedOn"));
        assertEquals(
                422,
                http.post(base + "/suspension/extensions", office.token(), wish).status());
        assertEquals(
                204, http.post(base + "/resumption", office.token(), Map.of()).status());
        assertEquals(
                409,
                http.post(base + "/suspension/extensions", office.token(), wish).status());

        Tenancy.run(office.park().tenant(), round::go);
        List<String> told = http.get("/api/v1/me/messages?limit=50", office.token()).objects("items").stream()
                .map(message -> String.valueOf(message.get("title")))
                .filter(title -> title.startsWith("延长暂停已有结果"))
                .toList();
        assertEquals(2, told.size(), told::toString);
    }
}
