package io.parkflow.squad.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The board of the squads as it was at the end of any day, measured by what was meant then.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardAsOfTest extends Squads {
    private static final String BOARD = "/api/v1/boards/squad";

    private void target(String body, String seen) {
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/targets/2026", token(office), body, "If-Match", seen)
                        .status());
    }

    private void invested(String yuan) {
        Http.Reply reply = http.post(
                "/api/v1/squad/projects/" + project + "/investments",
                token(chief),
                Map.of("total", Map.of("amount", yuan, "currency", "CNY")));
        assertEquals(2, reply.status() / 100, reply::text);
    }

    private Http.Reply board(String query) {
        Http.Reply reply = http.get(BOARD + query, token(parkLeader));
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private Object card(String query, String code) {
        return board(query).objects("cards").stream()
                .filter(card -> code.equals(card.get("code")))
                .map(card -> String.valueOf(card.get("value")))
                .findFirst()
                .orElse("—");
    }

    @Test
    void theBoardShowsWhatItShowedThen() {
        target("{\"admitted\": 10}", "\"0\"");
        now.set("2026-03-05T02:00:00Z");
        invested("50000000.00");
        now.set("2026-03-06T02:00:00Z");
        target("{\"admitted\": 20}", "\"1\"");
        invested("100000000.00");
        now.set("2026-03-09T02:00:00Z");
        target("{\"admitted\": 40}", "\"2\"");

        List<String> days = List.of("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09");
        assertEquals(
                List.of("0", "0", "25", "50", "50"),
                days.stream().map(day -> card("?asOf=" + day, "completionCity")).toList());
        // what was meant first was meant from the beginning
        assertEquals(
                List.of("10", "10", "10", "20", "40"),
                days.stream().map(day -> card("?asOf=" + day, "admittedTarget")).toList());
        assertEquals("2026-03-05T15:59:59.999999Z", board("?asOf=2026-03-05").string("asOf"));
        assertEquals(
                board("").objects("cards").stream()
                        .map(card -> card.get("code") + " " + card.get("value"))
                        .toList(),
                board("?asOf=2026-03-09").objects("cards").stream()
                        .map(card -> card.get("code") + " " + card.get("value"))
                        .toList());
    }

    @Test
    void whatNobodyKeepsIsLeftOut() {
        Http.Reply fund = http.get("/api/v1/boards/seedfund?asOf=2026-03-03", token(parkLeader));

        assertEquals(200, fund.status());
        assertEquals(List.of(), fund.objects("cards"));
        assertEquals(false, fund.body().get("keepsPast"));
        assertEquals(true, board("").body().get("keepsPast"));
        assertTrue(Stream.of("gestern", "2026-02-30")
                .allMatch(day ->
                        http.get(BOARD + "?asOf=" + day, token(parkLeader)).status() == 400));
    }
}
