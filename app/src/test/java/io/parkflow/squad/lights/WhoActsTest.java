package io.parkflow.squad.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A red light says whose turn it is.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoActsTest extends Squads {
    private static final List<String> CATEGORIES = List.of("POWER", "WATER", "GAS", "ROAD");

    @Inject
    Statements statements;

    @Inject
    List<Chore> chores = List.of();

    private void light(UUID id, String colour) {
        Http.Reply set = http.post(
                "/api/v1/squad/projects/" + id + "/lights/overrides",
                token(office),
                Map.of("colour", colour, "reason", "资金未到位", "until", "2026-03-31"));
        assertEquals(201, set.status(), set::text);
    }

    private void blocker(UUID id, String category) {
        Http.Reply raised = http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", id, "category", category, "grade", "NORMAL", "description", category + "未到位"));
        assertEquals(201, raised.status(), raised::text);
    }

    private Map<String, Object> strip(String query) {
        Http.Reply portfolio = http.get("/api/v1/squad/portfolio" + query, token(squadLeader));
        assertEquals(200, portfolio.status(), portfolio::text);
        return new HashMap<>(portfolio.objects("items").getFirst());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> acts(Map<String, Object> strip) {
        return (List<Map<String, Object>>) strip.getOrDefault("acts", List.of());
    }

    @Test
    void aRedProjectNamesWhatWaitsAndWhoHasToAct() {
        blocker(project, "POWER");
        light(project, "RED");

        Map<String, Object> act = acts(strip("")).getFirst();
        assertEquals("BLOCKER", act.get("kind"));
        assertEquals("POWER未到位", act.get("what"));
        assertEquals(false, act.get("late"));
        String actors = String.valueOf(act.get("actors"));
        assertTrue(actors.contains("accept") && actors.contains("dueAt"), actors);

        Http.Reply order = http.post(
                "/api/v1/squad/orders",
                token(supervisor),
                Map.of("projectId", project, "level", "YELLOW", "reason", "里程碑滞后"));
        assertEquals(201, order.status(), order::text);
        assertEquals(
                List.of("BLOCKER", "ORDER"),
                acts(strip("")).stream()
                        .map(each -> String.valueOf(each.get("kind")))
                        .sorted()
                        .toList());
    }

    @Test
    void theMostPressingThreeAreNamedAndTheRestCounted() {
        CATEGORIES.forEach(category -> blocker(project, category));
        light(project, "YELLOW");

        assertEquals(3, acts(strip("")).size());
        assertEquals(4, strip("").get("waiting"));
    }

    @Test
    void ofAGreenProjectAndOfADayThatIsOverNobodyHasToAct() {
        blocker(project, "POWER");
        light(project, "GREEN");
        assertEquals(List.of(), acts(strip("")));
        assertEquals(0, strip("").get("waiting"));

        light(project, "RED");
        now.set("2026-03-06T02:00:00Z");
        assertEquals("RED", strip("?asOf=2026-03-05").get("now"));
        assertEquals(List.of(), acts(strip("?asOf=2026-03-05")));
    }

    @Test
    void aReportThatIsMissingIsAwaitedFromItsOfficer() {
        now.set("2026-03-04T01:00:01Z");
        hour();
        now.set("2026-03-06T04:00:01Z");
        hour();
        light(project, "RED");

        Map<String, Object> act = acts(strip("")).getFirst();
        assertEquals("REPORT", act.get("kind"));
        assertEquals("2026-W10", act.get("what"));
        assertEquals(true, act.get("late"));
        assertTrue(String.valueOf(act.get("actors")).contains("report"), act::toString);
    }

    private void hour() {
        inPark(() -> chores.stream().allMatch(chore -> chore.perform(now.instant())));
    }

    @Test
    void manyRedProjectsCostNoMoreStatementsThanOne() {
        blocker(project, "POWER");
        light(project, "RED");
        String token = token(squadLeader);
        long few = statements.of(park, () -> http.get("/api/v1/squad/portfolio", token));
        for (int i = 0; i < 4; i++) {
            UUID more = project("项目" + i);
            blocker(more, "POWER");
            light(more, "RED");
        }

        assertEquals(few, statements.of(park, () -> http.get("/api/v1/squad/portfolio", token)));
    }
}
