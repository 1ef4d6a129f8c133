package io.parkflow.squad.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Orders from their cause to their closing.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest extends Squads {
    private static final Map<String, Object> REPLY =
            Map.of("cause", "图审滞后", "measures", "驻场图审", "newDate", "2026-03-10");
    private static final Map<String, Object> INTERVIEW = Map.of(
            "heldOn", "2026-03-04", "people", "建设局", "record", "约谈如下", "meetingOn", "2026-03-04", "decisions", "限期完成");

    @Inject
    OrdersHour hour;

    @Inject
    Told told;

    /// A room that sees what the test says.
    @Singleton
    static final class Told implements Trigger {
        private final List<Cause> causes = new CopyOnWriteArrayList<>();

        @Override
        public List<Cause> found(Instant now) {
            return List.copyOf(causes);
        }
    }

    @BeforeEach
    void nothingYet() {
        // nothing is expected of its plan
        ground.set(park, project, "stage", "FULL");
        told.causes.clear();
    }

    private void cause(String key, Level level) {
        told.causes.add(new Cause(key, "milestone:1", level, Optional.of(project), "里程碑滞后", Optional.of(handler)));
    }

    private boolean go() {
        return inPark(() -> hour.perform(now.instant()));
    }

    private List<Map<String, Object>> orders() {
        return http.get("/api/v1/squad/orders", token(office)).objects("items");
    }

    private Object state() {
        return Objects.requireNonNull(orders().getFirst().get("state"));
    }

    @Test
    void oneCauseHasOneOpenOrderHoweverOftenAndByHoweverManyItIsSeen() throws Exception {
        cause("pace:1", Level.YELLOW);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(this::quietly));
            }
            for (Future<Boolean> each : all) {
                each.get();
            }
        }
        go();
        assertEquals(1, orders().size());
        assertEquals(1, events("supervision.issued"));

        cause("pace:1", Level.RED);
        go();
        go();
        assertEquals(
                List.of("RED", "YELLOW"),
                orders().stream().map(row -> row.get("level")).toList());
        assertEquals("RAISED", orders().getLast().get("state"));
        assertEquals(List.of("interview"), steps(squadLeader));
        assertEquals(List.of(), steps(handler));
    }

    /// A node that loses the race tries again with the next minute.
    private boolean quietly() {
        try {
            return go();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void aYellowOneIsAnsweredInWritingAndClosedByTheSupervisor() {
        cause("pace:1", Level.YELLOW);
        go();
        assertEquals("2026-03-06T10:00:00Z", tasks(handler).getFirst().get("dueAt"));
        String path = "/api/v1/squad/orders/" + orders().getFirst().get("id");
        assertEquals(
                List.of("reply", "exempt"),
                http.get(path, token(handler)).body().get("can"));
        assertEquals(List.of(), http.get(path, token(office)).body().get("can"));
        assertEquals(422, answer(handler, "reply", Map.of("cause", "图审滞后")).status());
        assertEquals(200, answer(handler, "reply", REPLY).status());
        assertEquals("REPLIED", state());
        assertEquals(
                List.of("close", "return", "claim"),
                http.get(path, token(supervisor)).body().get("can"));
        assertEquals(
                "SUPERVISOR",
                http.get(path, token(office)).objects("actors").getFirst().get("who"));
        assertEquals(200, answer(supervisor, "return").status());
        assertEquals(200, answer(handler, "reply", REPLY).status());
        assertEquals(200, answer(supervisor, "close").status());

        assertEquals("CLOSED", state());
        go();
        assertEquals(1, orders().size());
    }

    @Test
    void whoRepliedMayNotVerify() {
        UUID both = town.person(park, "DEPT_HANDLER", "SUPERVISOR").member();
        told.causes.add(new Cause("x:1", "x:1", Level.YELLOW, Optional.of(project), "滞后", Optional.of(both)));
        go();
        assertEquals(200, answer(both, "reply", REPLY).status());
        assertEquals(403, answer(both, "close").status());
        assertEquals(200, answer(supervisor, "close").status());
    }

    @Test
    void aYellowOneWithoutAReplyTurnsRedAndOnlyTheParkLeaderClosesIt() {
        cause("pace:1", Level.YELLOW);
        go();
        at("2026-03-06T10:00:00Z");
        assertEquals("RED", orders().getFirst().get("level"));
        assertEquals("2026-03-09T10:00:00Z", tasks(squadLeader).getFirst().get("dueAt"));
        assertEquals(200, answer(squadLeader, "record", INTERVIEW).status());
        assertEquals(200, answer(handler, "reply", REPLY).status());
        assertEquals(200, answer(supervisor, "close").status());
        assertEquals("VERIFIED", state());
        assertEquals(200, answer(parkLeader, "close").status());
        assertEquals("CLOSED", state());
    }

    @Test
    void aSecondOverdueTurnsRed() {
        cause("pace:1", Level.YELLOW);
        go();
        answer(handler, "reply", REPLY);
        now.set("2026-03-10T10:00:00Z");
        go();
        assertEquals("YELLOW", orders().getFirst().get("level"));
        now.set("2026-03-10T17:00:00Z");
        go();
        go();
        assertEquals("RED", orders().getFirst().get("level"));
        assertEquals(2, orders().size());
        assertEquals(List.of(), steps(supervisor));
    }

    @Test
    void aMilestoneIsExemptedTwiceAtMost() {
        for (int i = 1; i <= 2; i++) {
            cause("pace:" + i, Level.YELLOW);
            go();
            assertEquals(200, answer(handler, "exempt").status());
            assertEquals("EXEMPTING", state());
            assertEquals(200, answer(office, "exempt").status());
            assertEquals("EXEMPTED", state());
        }
        cause("pace:3", Level.YELLOW);
        go();
        assertEquals(409, answer(handler, "exempt").status());
        Http.Reply sheet =
                http.get("/api/v1/squad/orders/" + orders().getFirst().get("id"), token(handler));
        assertEquals(2, sheet.body().get("exemptions"));
    }

    @Test
    void aReminderIsConfirmed() {
        cause("pace:1", Level.BLUE);
        go();
        assertEquals(200, answer(handler, "confirm").status());
        assertEquals("CLOSED", state());
        cause("pace:1", Level.YELLOW);
        go();
        assertEquals(2, orders().size());
    }

    @Test
    void theSupervisorIssuesByHandAndNobodyElse() {
        Map<String, Object> body =
                Map.of("projectId", project, "level", "YELLOW", "reason", "现场停工", "handlerId", handler);
        assertEquals(403, http.post("/api/v1/squad/orders", token(chief), body).status());
        assertEquals(
                201, http.post("/api/v1/squad/orders", token(supervisor), body).status());
        assertEquals(
                422,
                http.post(
                                "/api/v1/squad/orders",
                                token(supervisor),
                                Map.of("projectId", project, "level", "RED", "reason", "x", "handlerId", supervisor))
                        .status());
        String stranger = town.person(town.park(), "SUPERVISOR").token();
        assertEquals(404, http.post("/api/v1/squad/orders", stranger, body).status());
        assertEquals(
                404,
                http.get("/api/v1/squad/orders/" + orders().getFirst().get("id"), stranger)
                        .status());
    }
}
