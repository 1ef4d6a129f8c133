package io.parkflow.squad.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A part of a project changes hands: what waits for its holder goes along at once, and what opens later asks whoever
/// has it then, in every workflow of the squads.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandOverTest extends Squads {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    List<Chore> chores = List.of();

    private void weekly() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().equals("WeeklyHour"))
                .forEach(chore -> inPark(() -> chore.perform(now.instant())));
    }

    private String path(String what) {
        return Office.PROJECTS + "/" + project + "/" + what;
    }

    private UUID somebody(String role) {
        return town.person(park, role).member();
    }

    private Http.Reply give(String part, UUID to) {
        UUID by = part.equals("LEADER") ? parkLeader : office;
        return http.post(
                path("hand-overs"), token(by), Map.of("part", part, "to", to, "reason", "分工调整", "openMatters", "见清单"));
    }

    private UUID given(String part, String role) {
        UUID to = somebody(role);
        Http.Reply reply = give(part, to);
        assertEquals(200, reply.status(), reply.text());
        return to;
    }

    private Map<String, Object> report(UUID by) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "progressText", "主体施工", "confidence", "SMOOTH", "investTotal", "50000000.00", "nextWeekPlan", "机电安装"));
        String photo = uploads.send(token(by), "a.png", PNG).string("id");
        data.put("photos", List.of(Map.of("photo", photo, "takenAt", "2026-03-04T08:30")));
        return data;
    }

    private void ok(Http.Reply reply) {
        assertEquals(200, reply.status(), reply.text());
    }

    @Test
    void theReportOfTheWeekGoesToTheNewOfficerAndItsReviewToTheNewChief() {
        weekly();
        assertEquals(List.of("report"), steps(officer));
        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");
        assertEquals(List.of(), steps(officer));
        assertEquals(List.of("report"), steps(officer2));

        // before the review is open
        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");
        ok(answer(officer2, "submit", report(officer2)));
        assertEquals(List.of(), steps(chief));
        assertEquals(List.of("review"), steps(chief2));

        // while it is open; given back, it comes to the officer of now
        UUID chief3 = given("CHIEF", "SQUAD_CHIEF");
        assertEquals(List.of(), steps(chief2));
        UUID officer3 = given("OFFICER", "PROJECT_OFFICER");
        ok(answer(chief3, "return"));
        assertEquals(List.of("amend"), steps(officer3));
        assertEquals(List.of(), steps(officer2));
        assertEquals(2, events("work.task.replaced"));
    }

    @Test
    void onlyTasksOfThisProjectAndOfThisPartGoAlong() {
        UUID other = project("另一个项目");
        weekly();
        assertEquals(2, steps(officer).size());

        given("CHIEF", "SQUAD_CHIEF");
        assertEquals(2, steps(officer).size());
        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");

        assertEquals(List.of("report"), steps(officer));
        assertTrue(String.valueOf(tasks(officer).getFirst().get("caseTitle")).contains("另一个项目"), other::toString);
        assertEquals(List.of("report"), steps(officer2));
    }

    @Test
    void whatWasGivenToAThirdPersonByHandStaysThere() {
        weekly();
        UUID third = somebody("PROJECT_OFFICER");
        Http.Reply passed = http.post(
                "/api/v1/tasks/" + tasks(officer).getFirst().get("id") + "/transfer",
                token(officer),
                Map.of("to", third, "comment", "代填"));
        assertTrue(passed.status() < 300, passed.text());

        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");

        assertEquals(List.of("report"), steps(third));
        assertEquals(List.of(), steps(officer2));
    }

    @Test
    void aRefusedHandOverMovesNothing() {
        weekly();
        assertEquals(422, give("OFFICER", somebody("SQUAD_CHIEF")).status());
        assertEquals(409, give("OFFICER", officer).status());
        assertEquals(
                403,
                http.post(path("hand-overs"), token(handler), Map.of("part", "OFFICER", "to", handler, "reason", "x"))
                        .status());
        assertEquals(
                404,
                http.post(
                                path("hand-overs"),
                                town.person(town.park(), "DISPATCH_OFFICE").token(),
                                Map.of("part", "OFFICER", "to", officer, "reason", "x"))
                        .status());
        assertEquals(List.of("report"), steps(officer));
    }

    @Test
    void whatWentUpForWantOfAChiefComesToWhoeverIsNamed() {
        project = ground.project(park, "无人项目", Optional.of(squadLeader), Optional.empty(), Optional.of(officer));
        weekly();
        Object mine = tasks(officer).stream()
                .filter(row -> String.valueOf(row.get("caseTitle")).contains("无人项目"))
                .findFirst()
                .orElseThrow()
                .get("id");
        ok(http.post(
                "/api/v1/tasks/" + mine + "/completion",
                token(officer),
                Map.of("outcome", "submit", "data", report(officer))));
        // without a chief the leader reviews
        assertEquals(List.of("review"), steps(squadLeader));
        UUID leader2 = given("LEADER", "SQUAD_LEADER");
        assertEquals(List.of(), steps(squadLeader));
        assertEquals(List.of("review"), steps(leader2));

        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");

        assertEquals(List.of(), steps(leader2));
        assertEquals(List.of("review"), steps(chief2));
        ok(answer(chief2, "accept"));
    }

    @Test
    void whatWaitedWithARoleGoesToWhoeverIsNamed() {
        project = ground.project(park, "无人项目", Optional.empty(), Optional.empty(), Optional.empty());
        weekly();
        assertEquals(1, claimable(office).size());

        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");

        assertEquals(List.of(), claimable(office));
        assertEquals(List.of("report"), steps(officer2));
        ok(answer(officer2, "submit", report(officer2)));
        assertEquals(1, claimable(parkLeader).size());
        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");
        assertEquals(List.of(), claimable(parkLeader));
        ok(answer(chief2, "accept"));
    }

    private List<Map<String, Object>> claimable(UUID member) {
        return http.get("/api/v1/tasks?view=claimable&limit=100", token(member)).objects("items");
    }

    @Test
    void whoReportedDoesNotReviewItAsTheNewChief() {
        UUID both = town.person(park, "PROJECT_OFFICER", "SQUAD_CHIEF").member();
        ok(give("OFFICER", both));
        weekly();
        ok(answer(both, "submit", report(both)));
        assertEquals(List.of("review"), steps(chief));
        given("OFFICER", "PROJECT_OFFICER");

        ok(give("CHIEF", both));

        // it goes up: nobody is asked who may not answer
        assertEquals(List.of(), steps(both));
        assertEquals(List.of(), steps(chief));
        assertEquals(
                List.of("review"),
                claimable(parkLeader).stream().map(row -> row.get("step")).toList());
    }

    @Test
    void whoeverHandedItOverBeforeItWasDoneHasNotDoneIt() {
        UUID both = town.person(park, "PROJECT_OFFICER", "SQUAD_CHIEF").member();
        ok(give("OFFICER", both));
        weekly();
        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");
        ok(answer(officer2, "submit", report(officer2)));

        ok(give("CHIEF", both));

        assertEquals(List.of("review"), steps(both));
        ok(answer(both, "accept"));
    }

    private Http.Reply raised() {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "POWER", "grade", "NORMAL", "description", "线路迁改未完成"));
        assertEquals(201, raised.status(), raised.text());
        return raised;
    }

    @Test
    void aBlockerIsTakenOnByTheNewChiefAndComesToTheNewLeader() {
        raised();
        assertEquals(List.of("accept"), steps(chief));
        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");
        assertEquals(List.of(), steps(chief));
        ok(answer(chief2, "take", Map.of("handler", handler)));
        UUID leader2 = given("LEADER", "SQUAD_LEADER");
        ok(answer(handler, "jump3"));
        assertEquals(List.of(), steps(squadLeader));
        assertEquals(List.of("l3"), steps(leader2));
        UUID leader3 = given("LEADER", "SQUAD_LEADER");
        assertEquals(List.of("l3"), steps(leader3));
    }

    @Test
    void whoeverFollowsTheOneWhoRaisedABlockerVerifiesIt() {
        String rules = "{\"rules\": {\"blocker\": {\"raiserVerifies\": 1}}}";
        ok(http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"0\""));
        raised();
        ok(answer(chief, "take", Map.of("handler", handler)));
        ok(answer(handler, "done", Map.of("measures", "已迁改", "evidence", List.of(file(handler)))));
        assertEquals(List.of("verify-raiser"), steps(officer));

        UUID officer2 = given("OFFICER", "PROJECT_OFFICER");

        assertEquals(List.of(), steps(officer));
        ok(answer(officer2, "pass", Map.of("result", "已送电")));
    }

    private Object issued(String level) {
        Http.Reply issued = http.post(
                "/api/v1/squad/orders",
                token(supervisor),
                Map.of("projectId", project, "level", level, "reason", "现场停工"));
        assertEquals(201, issued.status(), issued.text());
        return Objects.requireNonNull(http.get("/api/v1/squad/orders", token(supervisor))
                .objects("items")
                .getFirst()
                .get("id"));
    }

    @Test
    void anOrderIsAnsweredByTheNewChief() {
        Object order = issued("YELLOW");
        assertEquals(List.of("reply"), steps(chief));

        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");

        assertEquals(List.of(), steps(chief));
        assertEquals(1, events("supervision.passedOn"));
        String sheet = http.get("/api/v1/squad/orders/" + order, token(office)).text();
        assertTrue(sheet.contains(chief2.toString()), sheet);
        assertTrue(!sheet.contains(chief.toString()), sheet);
        ok(answer(chief2, "reply", Map.of("cause", "图纸变更", "measures", "增加班组", "newDate", "2026-03-20")));
        UUID chief3 = given("CHIEF", "SQUAD_CHIEF");
        ok(answer(supervisor, "return"));
        assertEquals(List.of("reply"), steps(chief3));
        assertEquals(List.of(), steps(chief2));
    }

    @Test
    void theInterviewOfARedOrderIsTheNewLeaders() {
        issued("RED");
        assertEquals(List.of("interview"), steps(squadLeader));

        UUID leader2 = given("LEADER", "SQUAD_LEADER");

        assertEquals(List.of(), steps(squadLeader));
        assertEquals(List.of("interview"), steps(leader2));
        assertEquals(List.of(), steps(chief));
    }

    @Test
    void anOrderForSomebodyElseStaysWithThem() {
        Http.Reply issued = http.post(
                "/api/v1/squad/orders",
                token(supervisor),
                Map.of("projectId", project, "level", "YELLOW", "reason", "停工", "handlerId", handler));
        assertEquals(201, issued.status(), issued.text());

        UUID chief2 = given("CHIEF", "SQUAD_CHIEF");

        assertEquals(List.of("reply"), steps(handler));
        assertEquals(List.of(), steps(chief2));
    }

    @Test
    void aRequestToChangeThePlanIsDecidedByTheNewLeader() {
        List<Map<String, Object>> points = new ArrayList<>(List.of(point("2026-06-10")));
        ok(http.send("PUT", path("plan"), token(chief), plan(points), "If-Match", "\"0\""));
        assertEquals(
                201,
                http.post(path("baselines"), token(office), Map.of("reason", "存量项目"))
                        .status());
        points.set(0, point("2026-08-10"));
        Http.Reply asked = http.post(
                path("plan-changes"),
                token(chief),
                Map.of("reason", "延期", "plan", Map.of("milestones", points, "curve", List.of())));
        assertEquals("LEADER", asked.string("level"), asked.text());
        assertEquals(List.of("leader"), steps(squadLeader));

        UUID leader2 = given("LEADER", "SQUAD_LEADER");

        assertEquals(List.of(), steps(squadLeader));
        ok(answer(leader2, "grant"));
        assertEquals(2, http.get(path("plan"), token(office)).body().get("baseline"));
    }

    private static Map<String, Object> point(String planned) {
        return Map.of("key", "land", "name", "摘地", "planned", planned, "isKey", true, "after", List.of());
    }

    private static String plan(List<Map<String, Object>> points) {
        return Trees.of(Map.of("milestones", points, "curve", List.of())).toString();
    }
}
