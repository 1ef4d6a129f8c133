package io.parkflow.squad.blockers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
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
    @Inject
    BlockersHour hourly;

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
        assertEquals(List.of("regrade"), sheet(id).get("can"));
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

    private void hour(String moment) {
        at(moment);
        inPark(() -> hourly.perform(now.instant()));
    }

    @Test
    void whoLooksAwayOnTheHighestLevelOrDoesNotTakeItOnIsLateAsWell() {
        Object untouched = id(raise("NORMAL"));
        hour("2026-03-05T09:59:00Z");
        assertEquals(false, line(untouched).get("late"));
        hour("2026-03-05T10:00:00Z");
        assertEquals(true, line(untouched).get("late"));
        hour("2026-03-05T11:00:00Z");
        assertEquals(1, events("blocker.late"));

        answer(chief, "take", Map.of("handler", handler));
        answer(handler, "jump4");
        Map<String, Object> other = problem("NORMAL");
        other.put("description", "另一个问题");
        http.post("/api/v1/squad/blockers", token(officer), other);
        answer(chief, "take", Map.of("handler", handler));
        answer(handler, "jump4");
        Object second = http.get("/api/v1/squad/blockers?limit=1", token(office))
                .objects("items")
                .getFirst()
                .get("id");
        hour("2026-03-19T09:00:00Z");
        assertEquals(false, line(Objects.requireNonNull(second)).get("late"));
        hour("2026-03-20T10:00:00Z");
        assertEquals(true, line(second).get("late"));
        assertEquals(4, line(second).get("level"));
        assertEquals(2, events("blocker.late"));
    }

    private Http.Reply wait(String until) {
        return answer(
                parkLeader, "external", Map.of("docNumber", "常高新〔2026〕3号", "superior", "省电力公司", "expectedOn", until));
    }

    /// Of the only task that waits for the office.
    private Http.Reply longer(String until) {
        return http.post(
                "/api/v1/tasks/" + waiting().get("id") + "/completion",
                token(office),
                Map.of("outcome", "extend", "comment", "上级尚未答复", "data", Map.of("expectedOn", until)));
    }

    private Map<String, Object> waiting() {
        return http.get("/api/v1/tasks?view=claimable", token(office)).objects("items").stream()
                .filter(row -> "waiting".equals(row.get("step")))
                .findFirst()
                .orElseThrow();
    }

    private Object expected(Object id) {
        return Objects.requireNonNull(http.get("/api/v1/squad/blockers/" + id, token(office))
                .object("outside")
                .get("expectedOn"));
    }

    @Test
    void whoWaitsOutsideLongerThanThirtyWorkingDaysAsksTheParksLeader() {
        Object id = taken("NORMAL");
        answer(handler, "jump4");
        now.set("2026-03-06T01:00:00Z");
        Http.Reply far = wait("2026-06-01");
        assertEquals(422, far.status());
        assertEquals("/expectedOn", far.objects("errors").getFirst().get("pointer"));
        assertEquals(200, wait("2026-03-20").status());
        assertEquals("2026-03-20T10:00:00Z", waiting().get("dueAt"));

        now.set("2026-03-20T01:00:00Z");
        assertEquals(422, longer("2026-03-19").status());
        assertEquals(422, longer("2027-06-01").status());
        // the twentieth working day: the office says so by itself
        assertEquals(200, longer("2026-04-03").status());
        assertEquals("2026-04-03", expected(id));
        assertEquals("2026-04-03T10:00:00Z", waiting().get("dueAt"));
        assertEquals(200, longer("2026-05-29").status());
        assertEquals("2026-04-03", expected(id));
        assertEquals(List.of("extend"), steps(parkLeader));
        assertEquals(200, answer(parkLeader, "refuse").status());
        assertEquals("2026-04-03", expected(id));
        assertEquals(200, longer("2026-05-30").status());
        assertEquals(200, answer(parkLeader, "grant").status());
        assertEquals("2026-05-30", expected(id));

        assertEquals("WAITING", line(id).get("state"));
        assertEquals(
                List.of(
                        "RAISED",
                        "TAKEN",
                        "JUMPED",
                        "EXTERNAL",
                        "WAIT_EXTENDED",
                        "WAIT_ASKED",
                        "WAIT_REFUSED",
                        "WAIT_ASKED",
                        "WAIT_EXTENDED"),
                kinds(id));
        now.set("2026-05-29T01:00:00Z");
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + waiting().get("id") + "/completion",
                                token(office),
                                Map.of("outcome", "answered", "comment", "已批复"))
                        .status());
        assertEquals(List.of("l4"), steps(parkLeader));
    }

    private Http.Reply regrade(UUID by, Object id, String grade) {
        return http.post(
                "/api/v1/squad/blockers/" + id + "/grades", token(by), Map.of("grade", grade, "reason", "影响开工"));
    }

    @Test
    void theOfficeGradesWhatWasRaisedAndItsTimeFollows() {
        Object id = taken("NORMAL");
        assertEquals(403, regrade(officer, id, "URGENT").status());
        assertEquals(409, regrade(office, id, "NORMAL").status());
        assertEquals(
                422,
                http.post("/api/v1/squad/blockers/" + id + "/grades", token(office), Map.of("grade", "URGENT"))
                        .status());
        String stranger = town.person(town.park(), "DISPATCH_OFFICE").token();
        Map<String, Object> body = Map.of("grade", "URGENT", "reason", "影响开工");
        assertEquals(
                404,
                http.post("/api/v1/squad/blockers/" + id + "/grades", stranger, body)
                        .status());

        now.set("2026-03-05T01:00:00Z");
        assertEquals(201, regrade(office, id, "URGENT").status());
        // one working day from now, and nobody is late by it
        assertEquals("2026-03-06T10:00:00Z", tasks(handler).getFirst().get("dueAt"));
        assertEquals("URGENT", line(id).get("grade"));
        assertEquals(List.of("RAISED", "TAKEN", "REGRADED"), kinds(id));
        assertEquals(1, events("blocker.regraded"));
        at("2026-03-06T09:59:00Z");
        assertEquals(1, line(id).get("level"));
        at("2026-03-06T10:00:00Z");
        assertEquals(2, line(id).get("level"));
        // two working days on level 2; less grave again it has five
        assertEquals("2026-03-10T10:00:00Z", tasks(deptHead).getFirst().get("dueAt"));
        assertEquals(201, regrade(office, id, "PRESSING").status());
        assertEquals("2026-03-13T10:00:00Z", tasks(deptHead).getFirst().get("dueAt"));
        at("2026-03-10T10:00:00Z");
        assertEquals(2, line(id).get("level"));
        Map<String, Object> done = Map.of("measures", "已迁改", "evidence", List.of(file(deptHead)));
        assertEquals(200, answer(deptHead, "done", done).status());
        assertEquals(409, regrade(office, id, "URGENT").status());
        assertEquals(List.of(), sheet(id).get("can"));
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
