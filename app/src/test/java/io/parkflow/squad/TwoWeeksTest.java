package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.text.Trees;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two weeks of real work: what two days differ in is what the audit log says happened between them.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWeeksTest extends TwoWeeks {
    @Inject
    Statements statements;

    @Test
    void theDifferenceOfTwoDaysIsWhatTheLogSays() {
        weekOne();
        weekTwo();
        now.set("2026-03-17T02:00:00Z");

        for (List<String> days : List.of(
                List.of("2026-03-03", "2026-03-15"),
                List.of("2026-03-03", "2026-03-08"),
                List.of("2026-03-08", "2026-03-15"),
                List.of("2026-03-05", "2026-03-11"),
                List.of("2026-03-11", "2026-03-12"),
                List.of("2026-03-13", "2026-03-16"))) {
            assertEquals(
                    told(days.getFirst(), days.getLast()), compared(days.getFirst(), days.getLast()), days::toString);
        }
        Map<String, Map<String, List<String>>> all = compared("2026-03-03", "2026-03-15");
        assertEquals(1 + 3 + 1 + 1 + 2, all.size(), all::toString);
        assertEquals(Map.of(), compared("2026-03-13", "2026-03-16"));
        assertEquals(
                Set.of("PROJECT", "MILESTONE", "BLOCKER", "ORDER", "OUTCOME"),
                all.keySet().stream().map(key -> key.split(" ", 2)[0]).collect(Collectors.toSet()));
        everyFactIsShown(all);
    }

    /// Of everything that was told of a thing in these weeks at least one line stands in the difference.
    private void everyFactIsShown(Map<String, Map<String, List<String>>> all) {
        List<String> lost = inPark(() -> transactions.read(() -> sql.of("""
                        select type, cast(subject_id as text) as id, cast(detail as text) as detail from event
                        where tenant_id = :tenant and subject_kind in ('squad-blocker', 'squad-order', 'squad-outcome')
                        """)
                        .list(row -> row.text("type") + " " + row.text("id") + " "
                                + Trees.read(row.text("detail")).path("changes").size())))
                .stream()
                .filter(line -> line.endsWith(" 0")
                        || all.keySet().stream().noneMatch(key -> key.endsWith(line.split(" ", 3)[1])))
                .toList();
        assertEquals(List.of(), lost);
    }

    private Map<String, Map<String, List<String>>> compared(String from, String to) {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        Http.Reply reply = http.get("/api/v1/squad/differences?from=" + from + "&to=" + to, token(office));
        assertEquals(200, reply.status(), reply::text);
        for (Map<String, Object> line : reply.objects("items")) {
            assertEquals(project.toString(), line.get("projectId"));
            assertEquals("装备产业园", line.get("projectName"));
            Map<String, List<String>> fields = new TreeMap<>();
            for (Object each : (List<?>) Objects.requireNonNull(line.get("changes"))) {
                Map<?, ?> change = (Map<?, ?>) each;
                fields.put(
                        String.valueOf(change.get("field")),
                        List.of(String.valueOf(change.get("before")), String.valueOf(change.get("after"))));
            }
            Object name = "MILESTONE".equals(line.get("about")) ? line.get("code") : line.get("id");
            all.put(line.get("about") + " " + name, fields);
        }
        return all;
    }

    /// Every event between the ends of two days, laid one over the other.
    private Map<String, Map<String, List<String>>> told(String from, String to) {
        List<JsonNode> events = inPark(() -> transactions.read(() -> sql.of("""
                        select cast(json_build_object('kind', subject_kind, 'id', subject_id, 'detail', detail) as text)
                            as said
                        from event where tenant_id = :tenant
                            and at >= cast(:from as timestamptz) and at < cast(:to as timestamptz) order by at, id
                        """)
                .with("from", from + "T16:00:00Z")
                .with("to", to + "T16:00:00Z")
                .list(row -> Trees.read(row.text("said")))));
        return LaidOver.of(events);
    }

    @Test
    void nothingThatSomebodyWroteInAFormIsInTheLog() {
        weekOne();
        weekTwo();

        Set<String> words = new LinkedHashSet<>(List.of("１０千伏", "图审滞后", "驻场图审"));
        String log = inPark(() -> transactions.read(() -> sql.of(
                        "select coalesce(string_agg(cast(detail as text), ' '), '') as log from event where tenant_id = :tenant"
                                + " and subject_kind in ('squad-blocker', 'squad-order')")
                .one(row -> row.text("log"))));
        assertTrue(log.contains("\"state\""));
        words.removeIf(word -> !log.contains(word));
        assertEquals(Set.of(), words);
    }

    @Test
    void aComparisonCostsTheSameHoweverMuchHasChanged() {
        blocker("第一件");
        now.set("2026-03-09T02:00:00Z");
        String token = token(office);
        String path = "/api/v1/squad/differences?from=2026-03-03&to=2026-03-08";
        long one = statements.of(park, () -> http.get(path, token));
        now.set("2026-03-06T02:00:00Z");
        List<Object> more = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            more.add(blocker("第 " + i + " 处"));
        }
        now.set("2026-03-09T03:00:00Z");
        String later = token(office);

        assertEquals(one, statements.of(park, () -> http.get(path, later)));
        assertEquals(6, http.get(path, later).objects("items").size());
        assertEquals(5, more.size());
        assertTrue(one <= 16, "differences: " + one);
    }

    @Test
    void daysTheWrongWayRoundAndOtherParks() {
        blocker("第一件");
        now.set("2026-03-09T02:00:00Z");
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");

        assertEquals(
                400,
                http.get("/api/v1/squad/differences?from=2026-03-08&to=2026-03-03", token(office))
                        .status());
        assertEquals(
                400,
                http.get("/api/v1/squad/differences?from=2026-03-08", token(office))
                        .status());
        assertEquals(
                List.of(),
                http.get("/api/v1/squad/differences?from=2026-03-03&to=2026-03-08", stranger.token())
                        .objects("items"));
    }
}
