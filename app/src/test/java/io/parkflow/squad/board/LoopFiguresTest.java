package io.parkflow.squad.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.squad.weekly.FirstWeek;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the weekly loop gave, counted from work that was done, today and as of any day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopFiguresTest extends Squads {
    private static final List<String> NAMES =
            List.of("reportsRate", "outcomesRate", "blockerDays", "blockerHigh", "orders");

    @Inject
    FirstWeek week;

    private Map<String, Object> figures(String query) {
        Map<String, Object> all =
                http.get("/api/v1/squad/figures" + query, token(office)).object("figures");
        Map<String, Object> loop = new HashMap<>(all);
        loop.keySet().retainAll(NAMES);
        return loop;
    }

    private Http.Reply raise(String what) {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "POWER", "grade", "NORMAL", "description", what));
        assertEquals(201, raised.status(), raised::text);
        return raised;
    }

    private void closed() {
        assertEquals(
                200,
                answer(chief, "take", Map.of("handler", handler, "dept", "建设局")).status());
        Map<String, Object> done = Map.of("measures", "线路已迁改", "evidence", List.of(file(handler)));
        assertEquals(200, answer(handler, "done", done).status());
        assertEquals(
                200,
                answer(supervisor, "pass", Map.of("result", "已送电", "satisfaction", 5))
                        .status());
    }

    private void order(String level) {
        assertEquals(
                201,
                http.post(
                                "/api/v1/squad/orders",
                                token(supervisor),
                                Map.of("projectId", project, "level", level, "reason", "现场无人"))
                        .status());
    }

    private void agreed(UUID owner, String due, Object meeting) {
        assertEquals(
                201,
                http.post(
                                "/api/v1/squad/meetings/" + meeting + "/outcomes",
                                token(office),
                                Map.of(
                                        "projectId", project,
                                        "what", "完成线路迁改",
                                        "ownerId", owner,
                                        "dueOn", due,
                                        "acceptance", "送电证明"))
                        .status());
    }

    private void meeting(UUID inTime, UUID late) {
        Object meeting = Objects.requireNonNull(http.post(
                        "/api/v1/squad/meetings",
                        token(office),
                        Map.of(
                                "kind", "campus",
                                "title", "校地联席会议",
                                "heldAt", "2026-03-04T09:30:00+08:00",
                                "chairId", parkLeader))
                .object("meeting")
                .get("id"));
        for (String act : List.of("opening", "closing", "minutes")) {
            if (act.equals("closing")) {
                agreed(inTime, "2026-03-13", meeting);
                agreed(late, "2026-03-10", meeting);
            }
            http.post("/api/v1/squad/meetings/" + meeting + "/" + act, token(office), Map.of());
        }
    }

    @Test
    void theLoopIsCountedFromWhatWasDoneByThen() {
        assertEquals(Map.of("orders", "0"), figures(""));
        UUID ready = project("按时上报");
        inPark(() -> transactions.write(() -> {
            week.open();
            return true;
        }));
        inPark(() -> transactions.write(() ->
                sql.of("""
                        update squad_report set state = 'SUBMITTED', first_at = :now, submitted_at = :now
                        where tenant_id = :tenant and project_id = :project
                        """).with("now", now.instant()).with("project", ready).change()));
        UUID slow = town.person(park, "DEPT_HANDLER").member();
        UUID swift = town.person(park, "DEPT_HANDLER").member();
        raise("10千伏线路迁改未完成");
        meeting(swift, slow);
        now.set("2026-03-06T01:00:00Z");
        closed();
        raise("征拆三户未签");
        assertEquals(
                200,
                answer(chief, "take", Map.of("handler", handler, "dept", "建设局")).status());
        assertEquals(200, answer(handler, "jump4").status());
        order("YELLOW");
        order("BLUE");
        assertEquals(200, answer(swift, "take").status());
        assertEquals(200, answer(swift, "done", Map.of("result", "已送电")).status());
        assertEquals(200, answer(office, "pass").status());

        now.set("2026-03-09T01:00:00Z");
        Map<String, String> friday = Map.of(
                "reportsRate", "50", "outcomesRate", "100", "blockerDays", "2", "blockerHigh", "50", "orders", "1");
        assertEquals(friday, figures(""));

        now.set("2026-03-20T01:00:00Z");
        raise("10千伏线路迁改未完成");
        order("RED");
        assertEquals(
                Map.of("reportsRate", "50", "outcomesRate", "50", "blockerHigh", "50", "orders", "2"), figures(""));
        assertEquals(friday, figures("?asOf=2026-03-06"));
        assertEquals(Map.of("orders", "0"), figures("?asOf=2026-03-03"));

        String stranger = town.person(town.park(), "DISPATCH_OFFICE").token();
        assertEquals(
                "0",
                http.get("/api/v1/squad/figures", stranger).object("figures").get("orders"));
    }
}
