package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the rooms see becomes an order, from the first day to the red one.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTriggersTest extends Squads {
    @Inject
    List<Chore> chores = List.of();

    private void hour(String moment) {
        at(moment);
        inPark(() -> {
            for (Chore chore : chores) {
                chore.perform(now.instant());
            }
            return true;
        });
    }

    @BeforeEach
    void nothingElseSpeaks() {
        inPark(() -> transactions.write(() -> sql.of("update project set annual_plan = 0 where tenant_id = :tenant")
                .change()));
    }

    private List<Map<String, Object>> orders() {
        return http.get("/api/v1/squad/orders", token(office)).objects("items");
    }

    /// Newest first.
    private List<String> levels() {
        return orders().stream()
                .map(order -> order.get("level") + " " + order.get("state"))
                .toList();
    }

    private String blocker(String grade) {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "POWER", "grade", grade, "description", "线路迁改未完成"));
        assertEquals(201, raised.status(), raised::text);
        return String.valueOf(raised.object("blocker").get("id"));
    }

    private Map<String, Object> line(String blocker) {
        return http.get("/api/v1/squad/blockers/" + blocker, token(office)).object("blocker");
    }

    private Map<String, Object> done(UUID by) {
        return Map.of("measures", "线路已迁改", "evidence", List.of(file(by)));
    }

    @Test
    void twoWeeksOfSilenceAreYellowThreeRed() {
        hour("2026-03-04T01:00:00Z");
        hour("2026-03-06T04:00:00Z");
        assertEquals(List.of(), orders());
        hour("2026-03-11T01:00:00Z");
        hour("2026-03-13T04:00:00Z");
        hour("2026-03-13T05:00:00Z");
        assertEquals(List.of("YELLOW OPEN"), levels());
        assertEquals(
                List.of("连续 2 周未报周报"),
                orders().stream().map(order -> order.get("reason")).toList());
        http.post(
                "/api/v1/tasks/"
                        + tasks(chief).stream()
                                .filter(row -> "reply".equals(row.get("step")))
                                .findFirst()
                                .orElseThrow()
                                .get("id")
                        + "/completion",
                token(chief),
                Map.of("outcome", "reply", "data", Map.of("cause", "人手不足", "measures", "补报", "newDate", "2026-03-31")));
        hour("2026-03-18T01:00:00Z");
        hour("2026-03-20T04:00:00Z");
        hour("2026-03-20T05:00:00Z");
        assertEquals(List.of("RED OPEN", "YELLOW RAISED"), levels());
    }

    @Test
    void timeOfVerifyingIsNotTheHandlers() {
        ground.set(park, project, "stage", "FULL");
        String id = blocker("NORMAL");
        answer(chief, "take", Map.of("handler", handler));
        hour("2026-03-05T01:00:00Z");
        assertEquals(List.of("BLUE OPEN"), levels());
        hour("2026-03-09T10:00:00Z");
        assertEquals(List.of("YELLOW OPEN", "BLUE RAISED"), levels());
        assertFalse(String.valueOf(orders().getFirst().get("reason")).contains(" 0 "), "nought days are no sentence");
        reply();
        // fed back a day late, and given back four working days later
        now.set("2026-03-10T02:00:00Z");
        assertEquals(200, answer(deptHead, "done", done(deptHead)).status());
        hour("2026-03-16T01:00:00Z");
        assertEquals(List.of("YELLOW REPLIED", "BLUE RAISED"), levels());
        now.set("2026-03-16T02:00:00Z");
        verify("fail", Map.of("result", "未通电"));
        hour("2026-03-18T09:00:00Z");
        assertEquals(List.of("YELLOW REPLIED", "BLUE RAISED"), levels());
        hour("2026-03-19T09:00:00Z");
        assertEquals(List.of("RED OPEN", "YELLOW RAISED", "BLUE RAISED"), levels());
        assertTrue(String.valueOf(orders().getFirst().get("reason")).startsWith("问题逾期 4 个工作日"));
        assertEquals(true, line(id).get("late"));
    }

    /// To the newest order, with a date that is far off.
    private void reply() {
        Object task = tasks(handler).stream()
                .filter(row -> "reply".equals(row.get("step")))
                .findFirst()
                .orElseThrow()
                .get("id");
        Map<String, Object> said = Map.of("cause", "停电", "measures", "抢修", "newDate", "2026-06-30");
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task + "/completion",
                                token(handler),
                                Map.of("outcome", "reply", "data", said))
                        .status());
    }

    /// The supervisor may have an order to check as well.
    private void verify(String outcome, Map<String, Object> data) {
        Object task = Stream.of("todo", "claimable")
                .flatMap(view ->
                        http.get("/api/v1/tasks?limit=100&view=" + view, token(supervisor)).objects("items").stream())
                .filter(row -> "verify".equals(row.get("step")))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task + "/completion",
                                token(supervisor),
                                Map.of("outcome", outcome, "comment", "现场核验", "data", data))
                        .status());
    }

    @Test
    void aNewRoundBeginsWithoutTheLatenessOfTheLastAndHasNoSecondOrder() {
        ground.set(park, project, "stage", "FULL");
        String id = blocker("NORMAL");
        answer(chief, "take", Map.of("handler", handler));
        hour("2026-03-09T10:00:00Z");
        now.set("2026-03-10T02:00:00Z");
        answer(deptHead, "done", done(deptHead));
        verify("pass", Map.of("result", "已送电", "satisfaction", 4));
        // nobody answered the order: it is red by now
        hour("2026-03-12T01:00:00Z");
        assertEquals(List.of("RED OPEN"), levels());
        now.set("2026-03-30T01:00:00Z");
        assertEquals(id, blocker("NORMAL"));

        Map<String, Object> again = line(id);
        assertEquals(false, again.get("late"));
        assertFalse(again.get("handler") instanceof Map, () -> "still with " + again.get("handler"));
        assertEquals("2026-03-04T01:00:00Z", again.get("raisedAt"));
        Map<String, Object> sheet =
                http.get("/api/v1/squad/blockers/" + id, token(office)).body();
        for (String cleared : List.of("measures", "verifier", "verifyResult", "satisfaction", "dept")) {
            assertFalse(sheet.get(cleared) instanceof String || sheet.get(cleared) instanceof Integer, cleared);
        }
        hour("2026-03-30T01:05:00Z");
        assertEquals(List.of("RED OPEN"), levels());
        answer(chief, "take", Map.of("handler", handler));
        hour("2026-04-02T10:00:00Z");
        hour("2026-04-14T10:00:00Z");
        assertEquals(true, line(id).get("late"));
        assertEquals(List.of("RED OPEN"), levels());
    }

    @Test
    void whatAMeetingAgreedIsRemindedOfThenYellowThenRed() {
        ground.set(park, project, "stage", "FULL");
        Object meeting = Objects.requireNonNull(http.post(
                        "/api/v1/squad/meetings",
                        token(office),
                        Map.of("kind", "campus", "title", "联席会", "heldAt", "2026-03-04T01:00:00Z"))
                .object("meeting")
                .get("id"));
        String path = "/api/v1/squad/meetings/" + meeting;
        http.post(path + "/opening", token(office), Map.of());
        assertEquals(
                201,
                http.post(
                                path + "/outcomes",
                                token(office),
                                Map.of(
                                        "projectId",
                                        project,
                                        "what",
                                        "完成迁改",
                                        "ownerId",
                                        handler,
                                        "dueOn",
                                        "2026-03-06",
                                        "acceptance",
                                        "送电"))
                        .status());
        http.post(path + "/closing", token(office), Map.of());
        assertEquals(201, http.post(path + "/minutes", token(office), Map.of()).status());

        hour("2026-03-04T03:00:00Z");
        assertEquals(List.of("BLUE OPEN"), levels());
        hour("2026-03-09T01:00:00Z");
        assertEquals(List.of("YELLOW OPEN", "BLUE RAISED"), levels());
        reply();
        hour("2026-03-11T09:00:00Z");
        assertEquals(List.of("YELLOW REPLIED", "BLUE RAISED"), levels());
        hour("2026-03-12T09:00:00Z");
        assertEquals(List.of("RED OPEN", "YELLOW RAISED", "BLUE RAISED"), levels());
    }

    @Test
    void anInterviewThatIsNotHeldWithinAWorkingDayIsLateAndTheRedOrderStays() {
        ground.set(park, project, "stage", "FULL");
        assertEquals(
                201,
                http.post(
                                "/api/v1/squad/orders",
                                token(supervisor),
                                Map.of("projectId", project, "level", "RED", "reason", "进度严重滞后"))
                        .status());
        assertEquals("2026-03-05T10:00:00Z", tasks(squadLeader).getFirst().get("dueAt"));
        hour("2026-03-05T10:00:00Z");

        assertEquals("red", tasks(squadLeader).getFirst().get("light"));
        assertEquals(List.of("interview"), steps(squadLeader));
        assertEquals(List.of("RED OPEN"), levels());
    }
}
