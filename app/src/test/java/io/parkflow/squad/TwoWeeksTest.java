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
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two weeks of real work: what two days differ in is what the audit log says happened between them.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWeeksTest extends Squads {
    private static final String PLAN = """
            {"milestones": [
              {"key": "land", "name": "摘地", "planned": "2026-03-20", "isKey": true, "after": []},
              {"key": "roads", "name": "道路", "planned": "2026-06-30", "isKey": false, "after": []},
              {"key": "finish", "name": "竣工", "planned": "2026-12-31", "isKey": true, "after": ["land"]}],
             "curve": [{"month": "2026-03", "amount": {"amount": "50000000.00", "currency": "CNY"}}]}
            """;

    @Inject
    Statements statements;

    private Http.Reply sent(UUID who, String path, Object body) {
        Http.Reply reply = http.post("/api/v1/squad/" + path, token(who), body);
        assertEquals(2, reply.status() / 100, reply::text);
        return reply;
    }

    private Http.Reply answered(UUID who, String outcome, Map<String, Object> data) {
        Http.Reply reply = answer(who, outcome, data);
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private Object of(Http.Reply reply, String what) {
        return Objects.requireNonNull(reply.object(what).get("id"));
    }

    private Object blocker(String text) {
        return of(
                sent(
                        officer,
                        "blockers",
                        Map.of("projectId", project, "category", "POWER", "grade", "NORMAL", "description", text)),
                "blocker");
    }

    private Object note(Object meeting, String what) {
        return of(
                sent(
                        office,
                        "meetings/" + meeting + "/outcomes",
                        Map.of(
                                "projectId",
                                project,
                                "what",
                                what,
                                "ownerId",
                                handler,
                                "dueOn",
                                "2026-03-13",
                                "acceptance",
                                "送电证明")),
                "outcome");
    }

    private void weekOne() {
        now.set("2026-03-04T02:00:00Z");
        Http.Reply drawn = http.send(
                "PUT", "/api/v1/squad/projects/" + project + "/plan", token(chief), PLAN, "If-Match", "\"0\"");
        assertEquals(200, drawn.status(), drawn::text);
        sent(office, "projects/" + project + "/baselines", Map.of("reason", "存量项目"));
        blocker("１０千伏线路迁改未完成");
        now.set("2026-03-05T02:00:00Z");
        answered(chief, "take", Map.of("handler", handler));
        UUID next = town.person(park, "PROJECT_OFFICER").member();
        sent(office, "projects/" + project + "/hand-overs", Map.of("part", "OFFICER", "to", next, "reason", "分工调整"));
        now.set("2026-03-06T02:00:00Z");
        Object land = milestone(0);
        progress("40");
        sent(chief, "projects/" + project + "/milestones/" + land + "/completions", Map.of("on", "2026-03-06"));
        now.set("2026-03-06T03:00:00Z");
        sent(
                supervisor,
                "orders",
                Map.of("projectId", project, "level", "YELLOW", "reason", "现场停工", "handlerId", chief));
    }

    private Object milestone(int position) {
        return Objects.requireNonNull(http.get("/api/v1/squad/projects/" + project + "/plan", token(chief))
                .objects("milestones")
                .get(position)
                .get("id"));
    }

    /// How far the roads are.
    private void progress(String percent) {
        sent(chief, "projects/" + project + "/milestones/" + milestone(1) + "/progress", Map.of("percent", percent));
    }

    private void weekTwo() {
        now.set("2026-03-09T01:00:00Z");
        progress("30");
        Object meeting = of(
                sent(
                        office,
                        "meetings",
                        Map.of("kind", "dispatch", "title", "周调度会", "heldAt", "2026-03-09T09:30:00+08:00")),
                "meeting");
        sent(office, "meetings/" + meeting + "/opening", Map.of());
        Object kept = note(meeting, "完成线路迁改");
        Object dropped = note(meeting, "腾退宿舍");
        String words = """
                {"projectId": "%s", "what": "完成全部线路迁改", "ownerId": "%s", "dueOn": "2026-03-16", "acceptance": "送电证明"}
                """.formatted(project, handler);
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/outcomes/" + kept, token(office), words, "If-Match", "\"1\"")
                        .status());
        assertEquals(
                200,
                http.send("DELETE", "/api/v1/squad/outcomes/" + dropped, token(office), "", "If-Match", "\"1\"")
                        .status());
        answered(chief, "reply", Map.of("cause", "图审滞后", "measures", "驻场图审", "newDate", "2026-03-20"));
        at("2026-03-10T10:00:00Z");
        now.set("2026-03-11T02:00:00Z");
        sent(office, "meetings/" + meeting + "/closing", Map.of());
        sent(office, "meetings/" + meeting + "/minutes", Map.of());
        answered(supervisor, "return", Map.of());
        sent(office, "projects/" + project + "/stages", Map.of("stage", "FINISHED", "on", "2026-03-11"));
        now.set("2026-03-12T02:00:00Z");
        answered(deptHead, "jump4", Map.of());
        answered(
                parkLeader,
                "external",
                Map.of("docNumber", "常高新〔2026〕3号", "superior", "省电力公司", "expectedOn", "2026-03-20"));
        now.set("2026-03-13T02:00:00Z");
        answered(office, "answered", Map.of());
    }

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
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        List<JsonNode> events = inPark(() -> transactions.read(() -> sql.of("""
                        select cast(json_build_object('kind', subject_kind, 'id', subject_id, 'detail', detail) as text)
                            as said
                        from event where tenant_id = :tenant
                            and at >= cast(:from as timestamptz) and at < cast(:to as timestamptz) order by at, id
                        """)
                .with("from", from + "T16:00:00Z")
                .with("to", to + "T16:00:00Z")
                .list(row -> Trees.read(row.text("said")))));
        for (JsonNode event : events) {
            String about = switch (event.path("kind").asText()) {
                case "project" -> "PROJECT ";
                case "squad-blocker" -> "BLOCKER ";
                case "squad-order" -> "ORDER ";
                case "squad-outcome" -> "OUTCOME ";
                default -> "";
            };
            if (!about.isEmpty()) {
                lay(all, about + event.path("id").asText(), event.path("detail").path("changes"));
                event.path("detail")
                        .path("milestones")
                        .properties()
                        .forEach(entry -> lay(all, "MILESTONE " + entry.getKey(), entry.getValue()));
            }
        }
        all.values()
                .forEach(fields ->
                        fields.values().removeIf(each -> each.getFirst().equals(each.getLast())));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private static void lay(Map<String, Map<String, List<String>>> all, String thing, JsonNode changes) {
        changes.properties()
                .forEach(entry -> all.computeIfAbsent(thing, _ -> new TreeMap<>())
                        .merge(
                                entry.getKey(),
                                List.of(
                                        entry.getValue().path(0).asText(),
                                        entry.getValue().path(1).asText()),
                                (then, next) -> List.of(then.getFirst(), next.getLast())));
    }

    @Test
    void nothingThatSomebodyWroteInAFormIsInTheLog() {
        weekOne();
        weekTwo();

        Set<String> words = new LinkedHashSet<>(List.of("１０千伏", "图审滞后", "驻场图审", "省电力公司3"));
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
