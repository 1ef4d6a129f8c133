package io.parkflow.squad.orders;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Orders as they stood at the end of any day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderAsOfTest extends Squads {
    private static final String ORDERS = "/api/v1/squad/orders";
    private static final Map<String, Object> REPLY =
            Map.of("cause", "图审滞后", "measures", "驻场图审", "newDate", "2026-03-20");
    private static final Map<String, Object> INTERVIEW = Map.of(
            "heldOn", "2026-03-09", "people", "建设局", "record", "约谈如下", "meetingOn", "2026-03-09", "decisions", "限期完成");

    @Inject
    Statements statements;

    private Object issue(String reason) {
        Http.Reply issued = http.post(
                ORDERS,
                token(supervisor),
                Map.of("projectId", project, "level", "YELLOW", "reason", reason, "handlerId", handler));
        assertEquals(201, issued.status(), issued::text);
        return Objects.requireNonNull(issued.object("order").get("id"));
    }

    /// Yellow on Wednesday, red on Friday as nobody replied, spoken about on Monday, answered on Tuesday, verified on
    /// Wednesday, closed on Thursday.
    private Object eventful() {
        Object id = issue("现场停工");
        at("2026-03-06T10:00:00Z");
        now.set("2026-03-09T02:00:00Z");
        assertEquals(200, answer(squadLeader, "record", INTERVIEW).status());
        now.set("2026-03-10T02:00:00Z");
        assertEquals(200, answer(handler, "reply", REPLY).status());
        now.set("2026-03-11T02:00:00Z");
        assertEquals(200, answer(supervisor, "close").status());
        now.set("2026-03-12T02:00:00Z");
        assertEquals(200, answer(parkLeader, "close").status());
        return id;
    }

    private List<Map<String, Object>> lines(String query) {
        Http.Reply reply = http.get(ORDERS + query, token(office));
        assertEquals(200, reply.status(), reply::text);
        return reply.objects("items");
    }

    private String then(String day) {
        return lines("?asOf=" + day).stream()
                .map(line -> line.get("level") + " " + line.get("state") + " " + line.get("late") + " "
                        + line.containsKey("newDate"))
                .findFirst()
                .orElse("—");
    }

    @Test
    void anOrderIsWhatItWasAtTheEndOfEachDay() {
        Object id = eventful();

        assertEquals(
                List.of(
                        "—",
                        "YELLOW OPEN 0 false",
                        "YELLOW OPEN 0 false",
                        "RED OPEN 1 false",
                        "RED REPLIED 1 true",
                        "RED VERIFIED 1 true",
                        "RED CLOSED 1 true"),
                Stream.of("03-03", "03-04", "03-05", "03-09", "03-10", "03-11", "03-12")
                        .map(day -> then("2026-" + day))
                        .toList());
        Http.Reply monday = http.get(ORDERS + "/" + id + "?asOf=2026-03-09", token(handler));
        assertEquals("2026-03-09T02:00:00Z", monday.body().get("interviewedAt"));
        assertEquals(null, monday.body().get("replyCause"));
        assertEquals(List.of(), monday.body().get("can"));
        assertEquals(List.of(), monday.body().get("actors"));
        assertEquals(
                404,
                http.get(ORDERS + "/" + id + "?asOf=2026-03-03", token(office)).status());
    }

    @Test
    void exemptionsAreCountedAsTheyStoodThen() {
        Object id = issue("现场停工");
        now.set("2026-03-05T02:00:00Z");
        assertEquals(200, answer(handler, "exempt").status());
        now.set("2026-03-06T02:00:00Z");
        assertEquals(200, answer(office, "exempt").status());
        now.set("2026-03-07T02:00:00Z");

        assertEquals(
                List.of("OPEN 0", "EXEMPTING 0", "EXEMPTED 1"),
                Stream.of("2026-03-04", "2026-03-05", "2026-03-06")
                        .map(day -> http.get(ORDERS + "/" + id + "?asOf=" + day, token(office)))
                        .map(sheet -> sheet.object("order").get("state") + " "
                                + sheet.body().get("exemptions"))
                        .toList());
    }

    @Test
    void aListOfThenHasTheFiltersPagesOrderAndCostOfTodays() {
        Object first = eventful();
        String early = token(office);
        long one = statements.of(park, () -> http.get(ORDERS + "?asOf=2026-03-11", early));
        List<Object> more = Stream.of("质量", "安全", "扬尘", "用工").map(this::issue).toList();
        now.set("2026-03-16T02:00:00Z");
        String late = token(office);

        assertEquals(1, lines("?asOf=2026-03-11&open=true").size());
        assertEquals(0, lines("?asOf=2026-03-11&open=true&level=YELLOW").size());
        assertEquals(
                1,
                lines("?asOf=2026-03-05&open=true&level=YELLOW&project=" + project)
                        .size());
        assertEquals(1, lines("?asOf=2026-03-11&state=VERIFIED").size());
        assertEquals(4, lines("?asOf=2026-03-12&open=true").size());
        Http.Reply page = http.get(ORDERS + "?asOf=2026-03-12&limit=2", late);
        Http.Reply next = http.get(ORDERS + "?asOf=2026-03-12&limit=4&cursor=" + page.string("next"), late);
        assertEquals(
                Stream.concat(more.reversed().stream(), Stream.of(first)).toList(),
                Stream.concat(page.objects("items").stream(), next.objects("items").stream())
                        .map(line -> line.get("id"))
                        .toList());
        assertEquals(lines(""), lines("?asOf=2026-03-16"));
        long many = statements.of(park, () -> http.get(ORDERS + "?asOf=2026-03-12", late));
        assertEquals(one, many);
        assertTrue(many <= 4, "list: " + many);
    }

    @Test
    void everyVersionIsAFactOfTheLog() {
        eventful();

        assertEquals(5, past("squad_order"));
        assertEquals(
                5,
                Stream.of("raised", "interviewed", "replied", "verified", "closed")
                        .mapToLong(word -> events("supervision." + word))
                        .sum());
    }

    @Test
    void anotherParkSeesNothing() {
        Object id = eventful();
        Town.Person stranger = town.person(town.park(), "SUPERVISOR");

        assertEquals(
                404,
                http.get(ORDERS + "/" + id + "?asOf=2026-03-10", stranger.token())
                        .status());
        assertEquals(
                List.of(),
                http.get(ORDERS + "?asOf=2026-03-10", stranger.token()).objects("items"));
        assertEquals(400, http.get(ORDERS + "?asOf=x", token(office)).status());
    }
}
