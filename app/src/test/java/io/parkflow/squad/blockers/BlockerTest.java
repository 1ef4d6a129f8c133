package io.parkflow.squad.blockers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Blockers on their way through the levels.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockerTest extends Squads {
    private Map<String, Object> problem(String grade) {
        Map<String, Object> body = new HashMap<>();
        body.put("projectId", project);
        body.put("category", "POWER");
        body.put("grade", grade);
        body.put("description", "１０千伏线路迁改未完成。");
        return body;
    }

    private Http.Reply raise(String grade) {
        Http.Reply raised = http.post("/api/v1/squad/blockers", token(officer), problem(grade));
        assertEquals(201, raised.status(), raised::text);
        return raised;
    }

    private Map<String, Object> sheet(Object id) {
        return http.get("/api/v1/squad/blockers/" + id, token(office)).body();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> line(Object id) {
        return (Map<String, Object>) Objects.requireNonNull(sheet(id).get("blocker"));
    }

    @SuppressWarnings("unchecked")
    private List<Object> kinds(Object id) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(sheet(id).get("moves")))
                .stream().map(move -> Objects.requireNonNull(move.get("kind"))).toList();
    }

    private Object id(Http.Reply raised) {
        return Objects.requireNonNull(raised.object("blocker").get("id"));
    }

    private Map<String, Object> done() {
        return Map.of("measures", "线路已迁改", "evidence", List.of(file(handler)));
    }

    private Object taken(String grade) {
        Object id = id(raise(grade));
        assertEquals(422, answer(chief, "take").status());
        assertEquals(
                200,
                answer(chief, "take", Map.of("handler", handler, "dept", "建设局")).status());
        return id;
    }

    @Test
    void aBlockerIsHandledWithEvidenceAndVerifiedBySomebodyElse() {
        Object id = taken("NORMAL");
        assertEquals("2026-03-09T10:00:00Z", tasks(handler).getFirst().get("dueAt"));

        Http.Reply seen = http.get("/api/v1/squad/blockers/" + id, token(handler));
        assertEquals(List.of("done", "beyond", "jump3", "jump4"), seen.body().get("can"));
        assertEquals(tasks(handler).getFirst().get("id"), seen.body().get("taskId"));
        assertEquals(List.of(), sheet(id).get("can"));
        assertEquals("l1", seen.objects("actors").getFirst().get("step"));
        assertEquals("2026-03-09T10:00:00Z", seen.objects("actors").getFirst().get("dueAt"));

        Http.Reply bare = answer(handler, "done", Map.of("measures", "线路已迁改"));
        assertEquals(422, bare.status());
        assertEquals("/evidence", bare.objects("errors").getFirst().get("pointer"));
        assertEquals(200, answer(handler, "done", done()).status());
        assertEquals(200, answer(supervisor, "fail", Map.of("result", "现场仍在施工")).status());
        assertEquals(200, answer(handler, "done", done()).status());
        assertEquals(
                200,
                answer(supervisor, "pass", Map.of("result", "已送电", "satisfaction", 5))
                        .status());

        assertEquals("CLOSED", line(id).get("state"));
        assertEquals(List.of(), sheet(id).get("actors"));
        assertEquals(List.of("RAISED", "TAKEN", "FED_BACK", "NOT_DONE", "FED_BACK", "CLOSED"), kinds(id));
        assertEquals(1, events("blocker.closed"));
    }

    @Test
    void whoHandledItMayNotVerifyIt() {
        UUID both = town.person(park, "DEPT_HANDLER", "SUPERVISOR").member();
        raise("NORMAL");
        answer(chief, "take", Map.of("handler", both));
        assertEquals(
                200,
                answer(both, "done", Map.of("measures", "已办", "evidence", List.of(file(both))))
                        .status());

        assertEquals(403, answer(both, "pass", Map.of("result", "好")).status());
        assertEquals(200, answer(supervisor, "pass", Map.of("result", "好")).status());
    }

    @Test
    void whereTheParksRulesSaySoWhoeverRaisedItVerifies() {
        String rules = "{\"rules\": {\"blocker\": {\"raiserVerifies\": 1}}}";
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"0\"")
                        .status());
        Object id = taken("NORMAL");
        assertEquals(200, answer(handler, "done", done()).status());
        assertEquals(List.of("verify-raiser"), steps(officer));
        assertEquals(List.of(), steps(supervisor));
        assertEquals(200, answer(officer, "fail", Map.of("result", "仍未送电")).status());
        assertEquals(List.of("l1"), steps(handler));
        assertEquals(200, answer(handler, "done", done()).status());
        assertEquals(
                200,
                answer(officer, "pass", Map.of("result", "已送电", "satisfaction", 4))
                        .status());
        assertEquals("CLOSED", line(id).get("state"));

        // who raised it and handled it as well does not verify it
        UUID both = town.person(park, "PROJECT_OFFICER", "DEPT_HANDLER").member();
        Map<String, Object> own = problem("NORMAL");
        own.put("description", "道路未通");
        own.put(
                "projectId",
                ground.project(park, "道路项目", Optional.of(squadLeader), Optional.of(chief), Optional.of(both)));
        assertEquals(201, http.post("/api/v1/squad/blockers", token(both), own).status());
        assertEquals(200, answer(chief, "take", Map.of("handler", both)).status());
        Map<String, Object> mine = Map.of("measures", "已通车", "evidence", List.of(file(both)));
        assertEquals(200, answer(both, "done", mine).status());
        assertEquals(List.of("verify"), steps(supervisor));
    }

    @Test
    void itRisesByItselfWhenDeadlinesPassAndItsAgeGoesOn() {
        Object id = taken("NORMAL");
        at("2026-03-09T09:59:00Z");
        assertEquals(1, line(id).get("level"));
        at("2026-03-09T10:00:00Z");
        assertEquals(2, line(id).get("level"));
        assertEquals(List.of(), steps(handler));
        at("2026-03-16T10:00:00Z");
        assertEquals(3, line(id).get("level"));
        assertEquals(List.of("l3"), steps(squadLeader));
        at("2026-03-23T10:00:00Z");
        assertEquals(4, line(id).get("level"));

        assertEquals(3, events("blocker.escalated"));
        assertEquals(13, line(id).get("ageWorkdays"));
        assertEquals("2026-03-04T01:00:00Z", line(id).get("raisedAt"));
    }

    @Test
    void anUrgentOneHasShorterDeadlines() {
        raise("URGENT");
        assertEquals("2026-03-04T06:00:00Z", tasks(chief).getFirst().get("dueAt"));
        answer(chief, "take", Map.of("handler", handler));
        assertEquals("2026-03-05T10:00:00Z", tasks(handler).getFirst().get("dueAt"));
        at("2026-03-05T10:00:00Z");
        assertEquals("2026-03-09T10:00:00Z", tasks(deptHead).getFirst().get("dueAt"));
    }

    @Test
    void peopleLetItRiseForAReason() {
        Object id = taken("NORMAL");
        assertEquals(200, answer(handler, "beyond").status());
        assertEquals(200, answer(deptHead, "disagree").status());
        assertEquals(200, answer(squadLeader, "beyond").status());
        assertEquals(List.of("RAISED", "TAKEN", "BEYOND", "DISAGREED", "BEYOND"), kinds(id));
        assertEquals(List.of("l4"), steps(parkLeader));

        now.set("2026-03-05T01:00:00Z");
        Map<String, Object> other = problem("NORMAL");
        other.put("description", "另一个问题");
        http.post("/api/v1/squad/blockers", token(officer), other);
        answer(chief, "take", Map.of("handler", handler));
        assertEquals(200, answer(handler, "jump4").status());
        assertEquals(2, steps(parkLeader).size());
    }

    @Test
    void waitingOutsideStopsTheClockAndGivesTheRestBack() {
        Object id = taken("NORMAL");
        answer(handler, "jump4");
        assertEquals("2026-03-18T10:00:00Z", tasks(parkLeader).getFirst().get("dueAt"));
        now.set("2026-03-06T01:00:00Z");
        assertEquals(422, answer(parkLeader, "external").status());
        assertEquals(
                200,
                answer(
                                parkLeader,
                                "external",
                                Map.of("docNumber", "常高新〔2026〕3号", "superior", "省电力公司", "expectedOn", "2026-03-20"))
                        .status());
        assertEquals("WAITING", line(id).get("state"));
        assertEquals(0, events("blocker.closed"));

        now.set("2026-03-20T01:00:00Z");
        assertEquals(200, answer(office, "answered").status());
        // two of ten working days had been used
        assertEquals("2026-04-01T10:00:00Z", tasks(parkLeader).getFirst().get("dueAt"));
        assertEquals(1, events("clock.paused"));
        assertEquals(1, events("clock.resumed"));
        assertEquals(12, line(id).get("ageWorkdays"));
    }

    @Test
    void theSameProblemWithinThirtyDaysIsTheSameBlockerAgain() {
        Object id = taken("NORMAL");
        assertEquals(
                409,
                http.post("/api/v1/squad/blockers", token(officer), problem("NORMAL"))
                        .status());
        answer(handler, "done", done());
        answer(supervisor, "pass", Map.of("result", "已送电"));

        now.set("2026-04-03T01:00:00Z");
        Map<String, Object> again = problem("URGENT");
        again.put("description", "10千伏线路迁改未完成");
        Http.Reply reopened = http.post("/api/v1/squad/blockers", token(officer), again);
        assertEquals(id, id(reopened));
        assertEquals(1, line(id).get("reopenCount"));
        assertEquals("2026-03-04T01:00:00Z", line(id).get("raisedAt"));
        assertEquals(1, events("blocker.reopened"));

        answer(chief, "take", Map.of("handler", handler));
        answer(handler, "done", done());
        answer(supervisor, "pass", Map.of("result", "已送电"));
        now.set("2026-05-06T01:00:00Z");
        assertEquals(
                false,
                id(http.post("/api/v1/squad/blockers", token(officer), again)).equals(id));
    }

    @Test
    void ofManyWhoRaiseItAtOnceOneDoes() throws Exception {
        String token = token(officer);
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(people.submit(() -> http.post("/api/v1/squad/blockers", token, problem("NORMAL"))
                        .status()));
            }
            for (Future<Integer> each : all) {
                answers.add(each.get());
            }
        }
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        assertEquals(
                1,
                http.get("/api/v1/squad/blockers", token(office))
                        .objects("items")
                        .size());
    }

    @Test
    void strangersSeeNothingAndApplicantsMayNotRaise() {
        Object id = id(raise("NORMAL"));
        Park other = town.park();

        assertEquals(
                404,
                http.get(
                                "/api/v1/squad/blockers/" + id,
                                town.person(other, "DISPATCH_OFFICE").token())
                        .status());
        assertEquals(
                404,
                http.post(
                                "/api/v1/squad/blockers",
                                town.person(other, "PROJECT_OFFICER").token(),
                                problem("NORMAL"))
                        .status());
        assertEquals(
                403,
                http.post(
                                "/api/v1/squad/blockers",
                                town.person(park, "APPLICANT").token(),
                                problem("NORMAL"))
                        .status());
        Map<String, Object> strange = problem("NORMAL");
        strange.put("category", "MOON");
        strange.put("description", "月亮");
        assertEquals(
                422,
                http.post("/api/v1/squad/blockers", token(officer), strange).status());
    }
}
