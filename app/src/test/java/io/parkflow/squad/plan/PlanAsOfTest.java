package io.parkflow.squad.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Plan, money, evidence and lights of a project as they were at the end of a day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanAsOfTest extends Squads {
    private static final String PLAN = """
            {"milestones": [
              {"key": "land", "name": "摘地", "planned": "2026-03-04", "isKey": true, "after": []},
              {"key": "finish", "name": "竣工", "planned": "2026-12-31", "isKey": true, "after": ["land"]}],
             "curve": [{"month": "2026-03", "amount": {"amount": "50000000.00", "currency": "CNY"}}]}
            """;

    private String path(String what) {
        return "/api/v1/squad/projects/" + project + what;
    }

    private Http.Reply post(UUID who, String what, Object body) {
        Http.Reply reply = http.post(path(what), token(who), body);
        assertEquals(2, reply.status() / 100, reply::text);
        return reply;
    }

    private Http.Reply then(String what, String day) {
        Http.Reply reply = http.get(path(what) + "?asOf=" + day, token(office));
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private static Map<String, Object> money(String yuan) {
        return Map.of("total", Map.of("amount", yuan, "currency", "CNY"));
    }

    /// Drawn on the 4th, approved on the 5th, land and money on the 6th, more money and a light by hand on the 9th,
    /// which
    /// is taken back on the 10th.
    @BeforeEach
    void eventful() {
        now.set("2026-03-04T02:00:00Z");
        Http.Reply drawn = http.send("PUT", path("/plan"), token(chief), PLAN, "If-Match", "\"0\"");
        assertEquals(200, drawn.status(), drawn::text);
        now.set("2026-03-05T02:00:00Z");
        post(office, "/baselines", Map.of("reason", "存量项目"));
        now.set("2026-03-06T02:00:00Z");
        Object land = http.get(path("/plan"), token(chief))
                .objects("milestones")
                .getFirst()
                .get("id");
        post(chief, "/milestones/" + land + "/completions", Map.of("on", "2026-03-06"));
        post(chief, "/investments", money("10000000.00"));
        post(officer, "/evidence", Map.of("kind", "OTHER", "fileId", file(officer)));
        progress("60");
        now.set("2026-03-09T02:00:00Z");
        progress("45");
        post(chief, "/investments", money("30000000.00"));
        post(office, "/lights/overrides", Map.of("colour", "RED", "reason", "资金未到位", "until", "2026-03-31"));
        now.set("2026-03-10T02:00:00Z");
        Object seen = http.get(path("/lights"), token(office)).body().get("version");
        Http.Reply released =
                http.send("DELETE", path("/lights/overrides"), token(office), null, "If-Match", "\"" + seen + "\"");
        assertEquals(200, released.status(), released::text);
    }

    @Test
    void aPlanIsWhatWasPromisedThenAndHowFarItWas() {
        assertEquals("DRAFT", then("/plan", "2026-03-04").body().get("state"));
        assertEquals(List.of(), then("/plan", "2026-03-04").objects("milestones"));
        Http.Reply fifth = then("/plan", "2026-03-05");
        assertEquals("FROZEN", fifth.body().get("state"));
        assertEquals(List.of("摘地", "竣工"), names(fifth));
        assertEquals(Optional.empty(), reached(fifth));
        assertEquals(true, fifth.objects("milestones").getFirst().get("late"));
        assertEquals(Optional.of("2026-03-06"), reached(then("/plan", "2026-03-06")));
        assertEquals("10000000.00", invested("2026-03-06"));
        assertEquals("30000000.00", invested("2026-03-09"));
        assertEquals(List.of(), fifth.body().get("can"));
        assertNotEquals(List.of(), http.get(path("/plan"), token(chief)).body().get("can"));
    }

    private void progress(String percent) {
        Object finish = http.get(path("/plan"), token(chief))
                .objects("milestones")
                .getLast()
                .get("id");
        post(officer, "/milestones/" + finish + "/progress", Map.of("percent", percent));
    }

    @Test
    void aPercentageIsThatOfTheDayAndWhatItFellFromStaysBesideIt() {
        assertEquals("— —", progress(then("/plan", "2026-03-05")));
        assertEquals("60 —", progress(then("/plan", "2026-03-06")));
        assertEquals("60 —", progress(then("/plan", "2026-03-08")));
        assertEquals("45 60", progress(then("/plan", "2026-03-09")));
        assertEquals("45 60", progress(http.get(path("/plan"), token(chief))));
        assertEquals(
                100,
                then("/plan", "2026-03-06").objects("milestones").getFirst().get("progress"));
        assertEquals(2, events("milestone.progressed"));
    }

    private static String progress(Http.Reply plan) {
        Map<String, Object> finish = plan.objects("milestones").getLast();
        return finish.getOrDefault("progress", "—") + " " + finish.getOrDefault("progressWas", "—");
    }

    @Test
    void aPercentageIsWholeFromNothingToAllAndOnlyOfWhatIsNotReached() {
        List<Map<String, Object>> milestones =
                http.get(path("/plan"), token(chief)).objects("milestones");
        String finish = "/milestones/" + milestones.getLast().get("id") + "/progress";
        for (String odd : List.of("", "101", "-1", "六十", "60.5", "1e2", "６０％％")) {
            Http.Reply refused = http.post(path(finish), token(chief), Map.of("percent", odd));
            assertEquals(422, refused.status(), odd);
            assertEquals("/percent", refused.objects("errors").getFirst().get("pointer"));
        }
        assertEquals(
                403,
                http.post(path(finish), token(squadLeader), Map.of("percent", "1"))
                        .status());
        Town.Person other = town.person(park, "SQUAD_CHIEF");
        assertEquals(
                403,
                http.post(path(finish), other.token(), Map.of("percent", "1")).status());
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertEquals(
                404,
                http.post(path(finish), stranger.token(), Map.of("percent", "1"))
                        .status());
        assertEquals(
                404,
                http.post(path("/milestones/" + UUID.randomUUID() + "/progress"), token(chief), Map.of("percent", "1"))
                        .status());
        Http.Reply reached = http.post(
                path("/milestones/" + milestones.getFirst().get("id") + "/progress"),
                token(chief),
                Map.of("percent", "50"));
        assertEquals("plan.done-already", reached.string("code"));
        post(chief, finish, Map.of("percent", "45"));
        assertEquals(2, events("milestone.progressed"));
    }

    private static List<Object> names(Http.Reply plan) {
        return plan.objects("milestones").stream().map(each -> each.get("name")).toList();
    }

    private static Optional<Object> reached(Http.Reply plan) {
        return Optional.ofNullable(plan.objects("milestones").getFirst().get("actual"));
    }

    private String invested(String day) {
        Object sum = then("/plan", day).object("pace").get("invested");
        return sum instanceof Map<?, ?> money ? String.valueOf(money.get("amount")) : "—";
    }

    @Test
    void moneyAndEvidenceAreWhatWasKnownThen() {
        assertEquals(List.of(0, 1, 2), sizes("/investments"));
        assertEquals(List.of(0, 1, 1), sizes("/evidence"));
    }

    private List<Integer> sizes(String what) {
        return List.of("2026-03-05", "2026-03-06", "2026-03-09").stream()
                .map(day -> then(what, day).objects("items").size())
                .toList();
    }

    @Test
    void aLightSetByHandShowsOnTheDaysItHeld() {
        assertEquals(Optional.empty(), byHand("2026-03-06"));
        assertEquals(Optional.of("RED"), byHand("2026-03-09"));
        assertEquals(Optional.empty(), byHand("2026-03-10"));
        assertEquals(List.of(), then("/lights", "2026-03-09").body().get("can"));
        long before = then("/lights", "2026-03-09").objects("history").size();
        assertTrue(http.get(path("/lights"), token(office)).objects("history").size() > before);
    }

    private Optional<Object> byHand(String day) {
        Map<String, Object> sheet = then("/lights", day).body();
        return Optional.ofNullable(sheet.get("override")).map(set -> ((Map<?, ?>) set).get("colour"));
    }

    @Test
    void ofADayBeforeItWasThereAndOfAnotherParkThereIsNothing() {
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        for (String what : List.of("/plan", "/lights")) {
            assertEquals(
                    404,
                    http.get(path(what) + "?asOf=2020-01-01", token(office)).status(),
                    what);
            assertEquals(
                    404,
                    http.get(path(what) + "?asOf=2026-03-09", stranger.token()).status(),
                    what);
            assertEquals(400, http.get(path(what) + "?asOf=x", token(office)).status(), what);
        }
    }
}
