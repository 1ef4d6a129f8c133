package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Nobody checks their own work, ends from outside what others must decide, or decides in a leader's place.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepApartTest extends Squads {
    private static final Map<String, Object> REPLY =
            Map.of("cause", "图审滞后", "measures", "驻场图审", "newDate", "2026-03-10");
    private static final Map<String, Object> INTERVIEW = Map.of(
            "heldOn", "2026-03-04", "people", "建设局", "record", "约谈如下", "meetingOn", "2026-03-04", "decisions", "限期完成");
    private static final Map<String, Object> VERIFIED = Map.of("result", "已送电");

    @Inject
    List<Chore> chores = List.of();

    private UUID both = UUID.randomUUID();
    private UUID friend = UUID.randomUUID();

    @BeforeEach
    void more() {
        // nothing is expected of its plan
        ground.set(park, project, "stage", "FULL");
        both = town.person(park, "DEPT_HANDLER", "SUPERVISOR", "DISPATCH_OFFICE")
                .member();
        friend = town.person(park, "DEPT_HANDLER").member();
    }

    private void standsIn(UUID away, UUID proxy) {
        Http.Reply named = http.post("/api/v1/proxies", token(away), Map.of("proxyId", proxy, "untilOn", "2026-03-31"));
        assertEquals(201, named.status(), named::text);
    }

    private Http.Reply raise(UUID by, UUID where) {
        return http.post(
                "/api/v1/squad/blockers",
                token(by),
                Map.of("projectId", where, "category", "POWER", "grade", "NORMAL", "description", "线路迁改未完成"));
    }

    private String blocker(UUID where, UUID taker) {
        Http.Reply raised = raise(officer, where);
        assertEquals(201, raised.status(), raised::text);
        assertEquals(200, answer(chief, "take", Map.of("handler", taker)).status());
        return "/api/v1/squad/blockers/" + raised.object("blocker").get("id");
    }

    private Map<String, Object> done(UUID by) {
        return Map.of("measures", "线路已迁改", "evidence", List.of(file(by)));
    }

    private String order(UUID where, String level, UUID taker) {
        Http.Reply issued = http.post(
                "/api/v1/squad/orders",
                token(parkLeader),
                Map.of("projectId", where, "level", level, "reason", "现场停工", "handlerId", taker));
        assertEquals(201, issued.status(), issued::text);
        return "/api/v1/squad/orders/" + issued.object("order").get("id");
    }

    private Object state(String path, String part) {
        return Objects.requireNonNull(http.get(path, token(office)).object(part).get("state"));
    }

    private void refused(UUID who, String outcome, Map<String, Object> data) {
        Http.Reply reply = answer(who, outcome, data);
        assertEquals(403, reply.status(), reply::text);
        assertEquals("tasks.keep-apart", reply.string("code"), reply::text);
    }

    @Test
    void whoeverWasNamedToHandleDoesNotVerifyWhatAStandInFedBack() {
        standsIn(both, friend);
        String path = blocker(project, both);
        assertEquals(List.of("l1"), steps(friend));
        assertEquals(200, answer(friend, "done", done(friend)).status());

        assertEquals(List.of(), http.get(path, token(both)).body().get("can"));
        refused(both, "pass", VERIFIED);
        assertEquals("VERIFYING", state(path, "blocker"));
        assertEquals(200, answer(supervisor, "pass", VERIFIED).status());
        assertEquals("CLOSED", state(path, "blocker"));
    }

    @Test
    void norWhatALevelAboveDidInTheirPlace() {
        blocker(project, both);
        at("2026-03-09T10:00:00Z");
        assertEquals(200, answer(deptHead, "done", done(deptHead)).status());

        refused(both, "pass", VERIFIED);
        assertEquals(200, answer(supervisor, "pass", VERIFIED).status());
    }

    @Test
    void whenOnlyWhoHandledItCouldVerifyItGoesUp() {
        inPark(() -> transactions.write(() -> sql.of(
                        "delete from member_role where tenant_id = :tenant and role = 'SUPERVISOR' and member_id = :id")
                .with("id", supervisor)
                .change()));
        String path = blocker(project, both);
        assertEquals(200, answer(both, "done", done(both)).status());

        assertEquals(List.of(), steps(both));
        assertEquals(List.of("verify"), steps(parkLeader));
        assertEquals(200, answer(parkLeader, "pass", VERIFIED).status());
        assertEquals("CLOSED", state(path, "blocker"));
    }

    @Test
    void whomAnOrderNamesNeitherChecksNorExcusesIt() {
        standsIn(both, friend);
        String path = order(project, "YELLOW", both);
        assertEquals(200, answer(friend, "exempt").status());
        refused(both, "exempt", Map.of());
        assertEquals(200, answer(office, "refuse").status());

        assertEquals(200, answer(friend, "reply", REPLY).status());
        assertEquals(List.of(), http.get(path, token(both)).body().get("can"));
        refused(both, "close", Map.of());
        assertEquals(200, answer(supervisor, "close").status());
        assertEquals("CLOSED", state(path, "order"));
    }

    @Test
    void aRedOrderIsExcusedByTheParkLeaderOnly() {
        String path = order(project, "RED", handler);
        assertEquals(200, answer(squadLeader, "record", INTERVIEW).status());
        assertEquals(200, answer(handler, "exempt").status());
        assertEquals(200, answer(office, "exempt").status());
        assertEquals("EXEMPTING", state(path, "order"));
        assertEquals(List.of("approve"), steps(parkLeader));
        assertEquals(1, events("supervision.exemptionBacked"));

        assertEquals(200, answer(parkLeader, "return").status());
        assertEquals("OPEN", state(path, "order"));
        assertEquals(200, answer(handler, "exempt").status());
        assertEquals(200, answer(office, "exempt").status());
        assertEquals(200, answer(parkLeader, "close").status());
        assertEquals("EXEMPTED", state(path, "order"));
        assertEquals(1, http.get(path, token(office)).body().get("exemptions"));
    }

    @Test
    void whatMustBeDecidedIsNotEndedFromOutside() {
        String red = order(project, "RED", handler);
        String stuck = blocker(project, friend);
        project("报周项目");
        at("2026-03-04T01:10:00Z");
        inPark(() -> {
            for (Chore chore : chores) {
                chore.perform(now.instant());
            }
            return true;
        });
        String report = String.valueOf(tasks(officer).stream()
                .filter(row -> "report".equals(row.get("step")))
                .findFirst()
                .orElseThrow()
                .get("caseId"));

        stays(http.get(red, token(office)).string("caseId"), parkLeader);
        stays(http.get(stuck, token(office)).string("caseId"), officer);
        stays(report, officer);
        assertEquals("OPEN", state(red, "order"));
        assertEquals("HANDLING", state(stuck, "blocker"));
        for (String path : List.of(red, stuck)) {
            assertEquals(1, http.get(path, token(office)).objects("actors").size());
        }
        assertEquals(409, raise(officer, project).status());
    }

    /// @param starter who began it
    private void stays(String caseId, UUID starter) {
        String path = "/api/v1/cases/" + caseId;
        for (UUID who : List.of(starter, office)) {
            Object can = http.get(path + "/operations", token(who)).body().get("can");
            assertFalse(String.valueOf(can).contains("cancel"), () -> "offered: " + can);
            assertFalse(String.valueOf(can).contains("terminate"), () -> "offered: " + can);
        }
        Http.Reply given = http.post(path + "/cancellation", token(starter), Map.of("comment", "不办了"));
        assertEquals(409, given.status(), given::text);
        Http.Reply ended = http.post(path + "/termination", token(office), Map.of("comment", "不办了"));
        assertEquals(409, ended.status(), ended::text);
        assertEquals("work.not-now", ended.string("code"));
    }

    @Test
    void whereALeaderIsMissingItGoesUpAndNeverToTheOffice() {
        UUID orphan = ground.project(park, "无挂帅项目", Optional.empty(), Optional.of(chief), Optional.of(officer));
        ground.set(park, orphan, "stage", "FULL");
        blocker(orphan, handler);
        assertEquals(200, answer(handler, "jump3").status());
        assertEquals(List.of("l3"), steps(parkLeader));
        assertEquals(200, answer(parkLeader, "done", done(parkLeader)).status());
        assertEquals(200, answer(supervisor, "pass", VERIFIED).status());

        String red = order(orphan, "RED", handler);
        assertEquals(List.of("interview"), steps(parkLeader));
        assertEquals(List.of(), steps(office));
        assertEquals(200, answer(parkLeader, "record", INTERVIEW).status());
        assertEquals(200, answer(handler, "reply", REPLY).status());
        assertEquals(200, answer(supervisor, "close").status());
        assertEquals(200, answer(parkLeader, "close").status());
        assertEquals("CLOSED", state(red, "order"));
    }

    @Test
    void whoTakesAPartOverIsTheOneWhoIsAskedThoughAnotherStandsIn() {
        UUID next = town.person(park, "SQUAD_LEADER").member();
        standsIn(next, friend);
        String red = order(project, "RED", handler);
        Http.Reply given = http.post(
                "/api/v1/squad/projects/" + project + "/hand-overs",
                token(parkLeader),
                Map.of("part", "LEADER", "to", next, "reason", "接手"));
        assertEquals(200, given.status(), given::text);

        assertEquals(List.of("interview"), steps(friend));
        UUID matter = UUID.fromString(http.get(red, token(office)).string("caseId"));
        UUID asked = inPark(() -> transactions.read(
                () -> sql.of("select asked_id from inbox_item where tenant_id = :tenant and case_id = :case")
                        .with("case", matter)
                        .one(row -> row.uuid("asked_id"))));
        assertEquals(next, asked);
    }

    @Test
    void nobodyHoldsAnInterviewWithThemselves() {
        order(project, "RED", squadLeader);
        assertEquals(List.of("interview"), steps(parkLeader));
        assertEquals(List.of(), steps(squadLeader));
    }

    @Test
    void redOrdersAreTheParkLeadersToIssueAndNoSquadLeaders() {
        order(project, "RED", handler);
        Map<String, Object> body = Map.of("projectId", project, "level", "RED", "reason", "现场停工");
        for (UUID who : List.of(squadLeader, office, chief)) {
            assertEquals(
                    403, http.post("/api/v1/squad/orders", token(who), body).status());
        }
    }

    @Test
    void aSquadLeadersWordEndsAtTheirOwnProjects() {
        UUID other = town.person(park, "SQUAD_LEADER").member();
        String path = "/api/v1/squad/projects/" + project;
        Map<String, Object> halt = Map.of("course", "PAUSED", "reason", "土地未落实");
        Map<String, Object> take = Map.of("part", "LEADER", "to", other, "reason", "接手");
        Map<String, Object> light = Map.of("colour", "GREEN", "reason", "已协调", "until", "2026-03-20");

        assertEquals(List.of(), http.get(path, token(other)).body().get("can"));
        assertEquals(403, http.post(path + "/courses", token(other), halt).status());
        assertEquals(
                403, http.post(path + "/lights/overrides", token(other), light).status());
        assertEquals(List.of(), http.get(path + "/lights", token(other)).body().get("can"));
        for (UUID who : List.of(other, squadLeader, office)) {
            Http.Reply taken = http.post(path + "/hand-overs", token(who), take);
            assertEquals(403, taken.status(), taken::text);
            assertEquals("projects.leader-by-park", taken.string("code"));
        }
        UUID foreigner = town.person(park, "PROJECT_OFFICER").member();
        assertEquals(403, raise(foreigner, project).status());
        assertEquals(
                403, raise(town.person(park, "SQUAD_CHIEF").member(), project).status());
        assertEquals(403, raise(other, project).status());
        assertEquals(201, raise(supervisor, project).status());

        assertEquals(200, http.post(path + "/courses", token(squadLeader), halt).status());
        Map<String, Object> go = Map.of("course", "RUNNING", "reason", "土地已落实");
        assertEquals(200, http.post(path + "/courses", token(parkLeader), go).status());
        assertEquals(
                200, http.post(path + "/hand-overs", token(parkLeader), take).status());
        assertEquals(403, http.post(path + "/courses", token(squadLeader), halt).status());
        assertEquals(200, http.post(path + "/courses", token(other), halt).status());
    }

    @Test
    void whoReportsIsNotWhoReviewsAndWhoPlansIsNotWhoApproves() {
        UUID all = town.person(park, "PROJECT_OFFICER", "SQUAD_CHIEF", "SQUAD_LEADER")
                .member();
        String path = "/api/v1/squad/projects/" + project + "/hand-overs";
        Http.Reply twice = http.post(path, token(office), Map.of("part", "CHIEF", "to", officer, "reason", "兼任"));
        assertEquals(422, twice.status(), twice::text);
        assertEquals(List.of("projects.not-fit", "projects.officer-is-chief"), codes(twice));

        assertEquals(
                200,
                http.post(path, token(office), Map.of("part", "CHIEF", "to", all, "reason", "分工"))
                        .status());
        Http.Reply officerToo = http.post(path, token(office), Map.of("part", "OFFICER", "to", all, "reason", "兼任"));
        assertEquals(List.of("projects.officer-is-chief"), codes(officerToo));
        Http.Reply leaderToo = http.post(path, token(parkLeader), Map.of("part", "LEADER", "to", all, "reason", "兼任"));
        assertEquals(List.of("projects.chief-is-leader"), codes(leaderToo));
    }

    private static List<Object> codes(Http.Reply reply) {
        return reply.objects("errors").stream()
                .map(flaw -> Objects.requireNonNull(flaw.get("code")))
                .toList();
    }

    private String frozen(UUID where) {
        String path = "/api/v1/squad/projects/" + where;
        Http.Reply drawn = http.send(
                "PUT",
                path + "/plan",
                token(chief),
                "{\"milestones\":[{\"key\":\"permit\",\"name\":\"许可\",\"planned\":\"2026-06-01\"}],\"curve\":[]}",
                "If-Match",
                "\"0\"");
        assertEquals(200, drawn.status(), drawn::text);
        assertEquals(
                201,
                http.post(path + "/baselines", token(office), Map.of("reason", "存量项目"))
                        .status());
        return path + "/plan-changes";
    }

    private Http.Reply shift(String path, UUID by, String to) {
        Http.Reply asked = http.post(
                path,
                token(by),
                Map.of(
                        "reason",
                        "征拆延期",
                        "plan",
                        Map.of(
                                "milestones",
                                List.of(Map.of("key", "permit", "name", "许可", "planned", to)),
                                "curve",
                                List.of())));
        assertEquals(201, asked.status(), asked::text);
        return asked;
    }

    @Test
    void whoAsksForAChangeDoesNotGrantIt() {
        String path = frozen(project);
        Http.Reply asked = shift(path, office, "2026-06-08");
        assertEquals("OFFICE", asked.string("level"), asked::text);
        refused(office, "grant", Map.of());
        assertEquals(
                List.of(),
                http.get("/api/v1/tasks/" + tasks(office).getFirst().get("id"), token(office))
                        .body()
                        .get("can"));
        assertEquals(200, answer(both, "grant").status());

        inPark(() -> transactions.write(() -> sql.of("""
                        delete from member_role where tenant_id = :tenant and role = 'DISPATCH_OFFICE' and member_id = :id
                        """).with("id", both).change()));
        shift(path, office, "2026-06-15");
        assertEquals(List.of(), steps(office));
        assertEquals(List.of("office"), steps(parkLeader));
        assertEquals(200, answer(parkLeader, "grant").status());
    }

    @Test
    void aChangeForAMissingLeaderIsTheParkLeaders() {
        UUID orphan = ground.project(park, "无挂帅项目", Optional.empty(), Optional.of(chief), Optional.of(officer));
        Http.Reply asked = shift(frozen(orphan), office, "2026-08-20");
        assertEquals("LEADER", asked.string("level"), asked::text);
        assertEquals(List.of(), steps(office));
        assertEquals(List.of("leader"), steps(parkLeader));
    }
}
