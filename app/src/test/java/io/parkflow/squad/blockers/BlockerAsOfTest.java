package io.parkflow.squad.blockers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What stood in the way at the end of any day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockerAsOfTest extends Squads {
    private static final String BLOCKERS = "/api/v1/squad/blockers";

    @Inject
    Statements statements;

    private Object raise(String text) {
        Http.Reply raised = http.post(
                BLOCKERS,
                token(officer),
                Map.of("projectId", project, "category", "POWER", "grade", "NORMAL", "description", text));
        assertEquals(201, raised.status(), raised::text);
        return Objects.requireNonNull(raised.object("blocker").get("id"));
    }

    private void done(UUID by) {
        assertEquals(
                200,
                answer(by, "done", Map.of("measures", "线路已迁改", "evidence", List.of(file(by))))
                        .status());
    }

    /// Raised on Wednesday, taken on Thursday, late on Tuesday, fed back on Wednesday, closed on Friday, raised again
    /// in
    /// April.
    private Object eventful() {
        Object id = raise("１０千伏线路迁改未完成。");
        now.set("2026-03-05T01:00:00Z");
        assertEquals(
                200,
                answer(chief, "take", Map.of("handler", handler, "dept", "建设局")).status());
        at("2026-03-10T10:00:00Z");
        now.set("2026-03-11T02:00:00Z");
        done(deptHead);
        now.set("2026-03-13T02:00:00Z");
        assertEquals(
                200,
                answer(supervisor, "pass", Map.of("result", "已送电", "satisfaction", 5))
                        .status());
        now.set("2026-04-03T01:00:00Z");
        assertEquals(id, raise("10千伏线路迁改未完成"));
        return id;
    }

    private List<Map<String, Object>> lines(String query) {
        Http.Reply reply = http.get(BLOCKERS + query, token(office));
        assertEquals(200, reply.status(), reply::text);
        return reply.objects("items");
    }

    private String then(String day) {
        return lines("?asOf=" + day).stream()
                .map(line -> line.get("state") + " L" + line.get("level") + " " + line.get("late") + " "
                        + line.get("ageWorkdays") + " " + line.containsKey("handler"))
                .findFirst()
                .orElse("—");
    }

    @Test
    void aBlockerIsWhatItWasAtTheEndOfEachDay() {
        Object id = eventful();

        assertEquals(
                List.of(
                        "—",
                        "RAISED L1 false 0 false",
                        "HANDLING L1 false 1 true",
                        "HANDLING L1 false 3 true",
                        "HANDLING L2 true 4 true",
                        "VERIFYING L2 true 5 true",
                        "VERIFYING L2 true 6 true",
                        "CLOSED L2 true 7 true",
                        "CLOSED L2 true 7 true",
                        "RAISED L1 false 22 false"),
                Stream.of("03-03", "03-04", "03-05", "03-09", "03-10", "03-11", "03-12", "03-13", "04-02", "04-03")
                        .map(day -> then("2026-" + day))
                        .toList());
        Http.Reply tuesday = http.get(BLOCKERS + "/" + id + "?asOf=2026-03-10", token(deptHead));
        assertEquals(
                List.of("RAISED", "TAKEN", "ESCALATED"),
                tuesday.objects("moves").stream().map(move -> move.get("kind")).toList());
        assertEquals(List.of(), tuesday.body().get("can"));
        assertEquals(List.of(), tuesday.body().get("actors"));
        assertEquals(null, tuesday.body().get("taskId"));
        assertEquals(null, tuesday.body().get("measures"));
        assertEquals(
                404,
                http.get(BLOCKERS + "/" + id + "?asOf=2026-03-03", token(office))
                        .status());
    }

    @Test
    void aListOfThenHasTheFiltersPagesAndOrderOfTodays() {
        Object late = eventful();
        now.set("2026-04-03T02:00:00Z");
        List<Object> fresh =
                IntStream.range(0, 4).mapToObj(i -> raise("问题" + i)).toList();
        now.set("2026-04-07T02:00:00Z");

        assertEquals(List.of(), lines("?asOf=2026-04-02&open=true"));
        assertEquals(1, lines("?asOf=2026-03-12&open=true").size());
        assertEquals(1, lines("?asOf=2026-03-12&level=2&project=" + project).size());
        assertEquals(0, lines("?asOf=2026-03-09&level=2").size());
        assertEquals(1, lines("?asOf=2026-03-09&state=HANDLING&category=POWER").size());
        assertEquals(0, lines("?asOf=2026-03-09&category=LAND").size());
        Http.Reply first = http.get(BLOCKERS + "?asOf=2026-04-03&limit=3", token(office));
        Http.Reply second =
                http.get(BLOCKERS + "?asOf=2026-04-03&limit=3&cursor=" + first.string("next"), token(office));
        assertEquals(
                Stream.concat(fresh.reversed().stream(), Stream.of(late)).toList(),
                Stream.concat(first.objects("items").stream(), second.objects("items").stream())
                        .map(line -> line.get("id"))
                        .toList());
        assertEquals(lines("?asOf=2026-04-07"), lines(""));
    }

    @Test
    void aListOfThenCostsWhatTodaysCosts() {
        raise("问题");
        now.set("2026-03-06T02:00:00Z");
        String token = token(office);
        long one = statements.of(park, () -> http.get(BLOCKERS + "?asOf=2026-03-05", token));
        IntStream.range(0, 5).forEach(i -> raise("问题" + i));
        now.set("2026-03-09T02:00:00Z");
        String later = token(office);
        long many = statements.of(park, () -> http.get(BLOCKERS + "?asOf=2026-03-08", later));
        long today = statements.of(park, () -> http.get(BLOCKERS, later));

        assertEquals(one, many);
        assertEquals(today, many);
        assertTrue(many <= 4, "list: " + many);
    }

    /// Keeping what was is a part of the statement that changes.
    @Test
    void keepingWhatWasTakesNoTripOfItsOwn() {
        raise("问题");
        List<String> said = Statements.said(() -> inPark(() -> transactions.write(() -> {
            var held = blockers.ofCase(caseOf()).orElseThrow();
            return writing.handling(held, now.instant());
        })));

        assertEquals(
                1,
                said.stream()
                        .filter(text -> text.contains("update squad_blocker"))
                        .count(),
                said::toString);
        assertEquals(
                1,
                said.stream()
                        .filter(text -> text.contains("squad_blocker_past"))
                        .count(),
                said::toString);
    }

    @Inject
    Blockers blockers;

    @Inject
    BlockerWriting writing;

    private UUID caseOf() {
        return sql.of("select case_id from squad_blocker where tenant_id = :tenant")
                .one(row -> row.uuid("case_id"));
    }

    @Test
    void everyVersionIsAFactOfTheLog() {
        eventful();

        assertEquals(5, past("squad_blocker"));
        assertEquals(
                5,
                Stream.of("taken", "escalated", "answered", "closed", "reopened")
                        .mapToLong(word -> events("blocker." + word))
                        .sum());
    }

    /// Of two who answer at once one does, and what was is kept once.
    @Test
    void twoWhoAnswerAtOnceLeaveOneVersionEach() throws Exception {
        raise("问题");
        Object task = tasks(chief).getFirst().get("id");
        String token = token(chief);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, 4)
                    .mapToObj(_ -> people.submit(() -> http.post(
                                    "/api/v1/tasks/" + task + "/completion",
                                    token,
                                    Map.of("outcome", "take", "data", Map.of("handler", handler)))
                            .status()))
                    .toList();
            int taken = 0;
            for (Future<Integer> each : all) {
                taken += each.get() == 200 ? 1 : 0;
            }
            assertEquals(1, taken);
        }

        assertEquals(1, past("squad_blocker"));
    }

    @Test
    void aDayThatIsNoneIsRefusedAndAnotherParkSeesNothing() {
        Object id = eventful();
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");

        assertEquals(400, http.get(BLOCKERS + "?asOf=gestern", token(office)).status());
        assertEquals(
                404,
                http.get(BLOCKERS + "/" + id + "?asOf=2026-03-10", stranger.token())
                        .status());
        assertEquals(
                List.of(),
                http.get(BLOCKERS + "?asOf=2026-03-10", stranger.token()).objects("items"));
        assertEquals(
                403,
                http.get(
                                BLOCKERS + "?asOf=2026-03-10",
                                town.person(park, "APPLICANT").token())
                        .status());
    }
}
