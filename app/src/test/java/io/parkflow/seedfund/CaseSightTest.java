package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What of an application the fund's people, its experts, the committee, the applicant and strangers get to see.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaseSightTest implements TestPropertyProvider {
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Walks walks;

    @Inject
    Http http;

    private Walk walk;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void openCall() {
        walk = walks.begin();
    }

    private Http.Reply get(String path, UUID matter, Caller caller) {
        return http.get("/api/v1/cases/" + matter + path, walk.token(caller));
    }

    @Test
    void pointsStayClosedUntilThePanelIsComplete() {
        UUID matter = walk.examined();
        assertEquals(List.of(), get("/review", matter, walk.officer).objects("panels"));
        List<Caller> panel = walk.experts(3);
        walk.complete(walk.officer, matter, "appoint", Walk.panel(panel));
        walk.complete(panel.get(0), matter, "scored", Walk.sheet(9));
        walk.complete(panel.get(1), matter, "scored", Walk.sheet(8));

        Map<String, Object> half = panel(matter, walk.officer);
        assertFalse(half.containsKey("mean"));
        for (Map<String, Object> seat : seats(half)) {
            assertFalse(seat.containsKey("total"), seat::toString);
            assertEquals(List.of(), Trees.map(Trees.of(seat)).getOrDefault("groups", List.of()));
        }

        walk.complete(panel.get(2), matter, "scored", Walk.sheet(10));

        Map<String, Object> whole = panel(matter, walk.officer);
        assertEquals("pass", whole.get("result"));
        assertTrue(whole.containsKey("mean"));
        for (Map<String, Object> seat : seats(whole)) {
            assertEquals("scored", seat.get("state"));
            assertTrue(seat.containsKey("total") && seat.containsKey("declared"), seat::toString);
        }
    }

    @Test
    void whoStepsAsideIsNamedWithTheReasonAndGivesNoPoints() {
        UUID matter = walk.examined();
        List<Caller> panel = walk.experts(3);
        walk.complete(walk.officer, matter, "appoint", Walk.panel(panel));
        walk.complete(panel.get(0), matter, "recused", Trees.empty());

        Map<String, Object> seat = seats(panel(matter, walk.officer)).stream()
                .filter(each -> Objects.equals(
                        each.get("memberId"), panel.get(0).member().toString()))
                .findFirst()
                .orElseThrow();

        assertEquals("recused", seat.get("state"));
        assertEquals("意见", seat.get("reason"));
        assertFalse(seat.containsKey("total") || seat.containsKey("declared"), seat::toString);
    }

    @Test
    void onlyColleaguesReadTheReview() {
        UUID matter = walk.examined();
        List<Caller> panel = walk.experts(3);
        walk.complete(walk.officer, matter, "appoint", Walk.panel(panel));

        // whose case it is, who scores it, who has no part in it
        assertEquals(404, get("/review", matter, walk.applicant).status());
        assertEquals(404, get("/review", matter, panel.getFirst()).status());
        assertEquals(200, get("", matter, panel.getFirst()).status());
        assertEquals(
                404,
                get("/review", matter, walk.caller(Optional.empty(), "DEPT_HANDLER"))
                        .status());
        Walk abroad = walks.begin();
        assertEquals(
                404,
                http.get("/api/v1/cases/" + matter + "/review", abroad.token(abroad.officer))
                        .status());
        assertEquals(200, get("/review", matter, walk.officer).status());
    }

    @Test
    void theRulesOfEligibilityAreReadByTheFundsPeople() {
        UUID matter = walk.submitted();

        Http.Reply seen = eligibility(matter, walk.officer);

        assertEquals(200, seen.status(), seen::text);
        List<Map<String, Object>> items = seen.objects("items");
        assertFalse(items.isEmpty());
        for (Map<String, Object> item : items) {
            assertTrue(List.of("pass", "fail", "doubt").contains(item.get("result")), item::toString);
            assertFalse(String.valueOf(item.get("clause")).isBlank(), item::toString);
        }
        assertEquals(403, eligibility(matter, walk.applicant).status());
        Walk abroad = walks.begin();
        assertEquals(
                404,
                http.get("/api/v1/seedfund/cases/" + matter + "/eligibility", abroad.token(abroad.officer))
                        .status());
        assertEquals(404, eligibility(UUID.randomUUID(), walk.officer).status());
    }

    @Test
    void theCommitteeReadsACaseFromItsAgendaOnAndNoOtherCase() {
        UUID listed = walk.scored();
        Caller member = walk.caller(Optional.empty(), "IC_MEMBER");
        for (String path : List.of("", "/submissions", "/review", "/timeline")) {
            assertEquals(404, get(path, listed, member).status(), path);
        }

        list(listed);

        for (String path : List.of("", "/submissions", "/review", "/timeline")) {
            assertEquals(200, get(path, listed, member).status(), path);
        }
        assertTrue(get("/submissions", listed, member).text().contains("种子基金申请表"));
        assertFalse(get("/submissions", listed, member).text().contains("6222000000000000"));
        UUID other = walks.begin().submitted();
        assertEquals(404, get("", other, member).status());
    }

    @Test
    void whoKeepsOutOfAnItemNoLongerMeetsTheCase() {
        UUID listed = walk.scored();
        Caller member = walk.caller(Optional.empty(), "IC_MEMBER");
        Caller other = walk.caller(Optional.empty(), "IC_MEMBER");
        String item = list(listed);

        Http.Reply recused = http.post(
                "/api/v1/committee/items/" + item + "/recusals", walk.token(member), Map.of("reason", "关联企业"));
        assertEquals(204, recused.status(), recused::text);

        for (String path : List.of("", "/submissions", "/review", "/timeline", "/files")) {
            assertEquals(404, get(path, listed, member).status(), path);
            assertEquals(200, get(path, listed, other).status(), path);
        }
        assertEquals(404, eligibility(listed, member).status());
        assertEquals(200, eligibility(listed, other).status());
        assertEquals(
                404,
                http.get("/api/v1/committee/items/" + item, walk.token(member)).status());
        assertEquals(
                404,
                http.post("/api/v1/committee/items/" + item + "/recusals", walk.token(member), Map.of("reason", "关联企业"))
                        .status());
        assertEquals(
                List.of(),
                http.get("/api/v1/cases", walk.token(member)).objects("items").stream()
                        .filter(line -> Objects.equals(line.get("id"), listed.toString()))
                        .toList());
    }

    private Http.Reply eligibility(UUID matter, Caller caller) {
        return http.get("/api/v1/seedfund/cases/" + matter + "/eligibility", walk.token(caller));
    }

    /// @return the item
    private String list(UUID matter) {
        String secretary = walk.token(walk.caller(Optional.empty(), "IC_SECRETARY"));
        Http.Reply meeting = http.post(
                "/api/v1/committee/meetings",
                secretary,
                Map.of("title", "第一次投决会", "heldAt", "2026-03-20T09:30:00+08:00", "place", "一号会议室"));
        assertEquals(201, meeting.status(), meeting::text);
        Http.Reply agenda = http.post(
                "/api/v1/committee/meetings/" + meeting.string("id") + "/items",
                secretary,
                Map.of("caseId", matter.toString()));
        assertEquals(201, agenda.status(), agenda::text);
        return String.valueOf(agenda.objects("items").getFirst().get("id"));
    }

    private Map<String, Object> panel(UUID matter, Caller caller) {
        return get("/review", matter, caller).objects("panels").getLast();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> seats(Map<String, Object> panel) {
        return (List<Map<String, Object>>) Objects.requireNonNull(panel.get("seats"));
    }
}
