package io.parkflow.squad.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Bulletins, settled quarters, flags and tours of a park.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingsTest extends Squads {
    @Inject
    List<Chore> chores = List.of();

    private void hour(String moment) {
        at(moment);
        inPark(() -> {
            for (Chore chore : chores) {
                chore.perform(now.instant());
            }
            return true;
        });
    }

    private Http.Reply settle(String quarter) {
        return http.post("/api/v1/squad/scores", token(office), Map.of("quarter", quarter));
    }

    private void judged(UUID visited, int look) {
        Object tour = Objects.requireNonNull(http.post(
                        "/api/v1/squad/tours",
                        token(office),
                        Map.of("title", "观摩", "heldOn", now.instant().toString().substring(0, 10)))
                .object("tour")
                .get("id"));
        String sheet = "{\"projectId\":\"%s\",\"look\":%d,\"invest\":30,\"service\":20,\"safety\":10}"
                .formatted(visited, look);
        assertEquals(
                201,
                http.send("POST", "/api/v1/squad/tours/" + tour + "/sheets", token(supervisor), sheet)
                        .status());
        assertEquals(
                409,
                http.send("POST", "/api/v1/squad/tours/" + tour + "/sheets", token(chief), sheet)
                        .status());
        assertEquals(
                422,
                http.send(
                                "POST",
                                "/api/v1/squad/tours/" + tour + "/sheets",
                                token(supervisor),
                                sheet.replace(":30", ":31"))
                        .status());
        assertEquals(
                200,
                http.post("/api/v1/squad/tours/" + tour + "/closing", token(office), Map.of())
                        .status());
        assertEquals(
                409,
                http.send("POST", "/api/v1/squad/tours/" + tour + "/sheets", token(supervisor), sheet)
                        .status());
    }

    @Test
    void aQuarterIsSettledOnceAndFlagsAreKeptAfterThree() throws Exception {
        UUID second = project("第二");
        for (String day : List.of("2026-02-02", "2026-05-06", "2026-08-03")) {
            now.set(day + "T02:00:00Z");
            judged(project, 40);
            judged(second, 10);
        }
        assertEquals(409, settle("2026-Q3").status());
        now.set("2026-10-09T02:00:00Z");
        assertEquals(
                403,
                http.post("/api/v1/squad/scores", token(officer), Map.of("quarter", "2026-Q1"))
                        .status());
        String token = token(office);
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(people.submit(() -> http.post("/api/v1/squad/scores", token, Map.of("quarter", "2026-Q1"))
                        .status()));
            }
            for (Future<Integer> each : all) {
                answers.add(each.get());
            }
        }
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        assertEquals(201, settle("2026-Q2").status());
        assertEquals(201, settle("2026-Q3").status());

        List<Map<String, Object>> flags =
                http.get("/api/v1/squad/flags", token(officer)).objects("items");
        assertEquals(
                List.of(3, 2, 1), flags.stream().map(flag -> flag.get("streak")).toList());
        assertEquals(true, flags.getFirst().get("kept"));
        assertEquals(project.toString(), flags.getFirst().get("projectId"));
        Http.Reply scores = http.get("/api/v1/squad/scores?quarter=2026-Q3", token(officer));
        assertEquals(true, scores.body().get("settled"));
        assertEquals(
                List.of(1, 2),
                scores.objects("items").stream().map(line -> line.get("rank")).toList());
        assertEquals(
                404,
                http.get("/api/v1/squad/scores?quarter=2026-Q5", token(officer)).status());
    }

    @Test
    void whoHasTheSamePointsHasTheSameRankAndTheFlagGoesByCode() {
        UUID second = project("第二");
        UUID third = project("第三");
        now.set("2026-02-02T02:00:00Z");
        judged(project, 40);
        judged(second, 40);
        judged(third, 10);
        now.set("2026-04-02T02:00:00Z");
        assertEquals(201, settle("2026-Q1").status());

        List<Map<String, Object>> scores =
                http.get("/api/v1/squad/scores?quarter=2026-Q1", token(office)).objects("items");
        assertEquals(
                List.of(1, 1, 3), scores.stream().map(line -> line.get("rank")).toList());
        assertEquals(third.toString(), scores.getLast().get("projectId"));
        List<Map<String, Object>> flags =
                http.get("/api/v1/squad/flags", token(office)).objects("items");
        assertEquals(1, flags.size());
        String first = scores.subList(0, 2).stream()
                .min(Comparator.comparing(line -> String.valueOf(line.get("projectCode"))))
                .map(line -> String.valueOf(line.get("projectId")))
                .orElseThrow();
        assertEquals(first, flags.getFirst().get("projectId"));
    }

    @Test
    void aQuarterIsDueTenWorkingDaysAfterItEndedAndNoneIsSettledBeforeTheOneBefore() {
        hour("2026-01-05T01:00:00Z");
        assertEquals(1, events("standings.quarterDrawn"));
        hour("2026-03-31T16:01:00Z");
        hour("2026-04-01T02:00:00Z");
        assertEquals(2, events("standings.quarterDrawn"));
        // the 6th is not worked
        Http.Reply due = http.get("/api/v1/squad/scores?quarter=2026-Q1", token(office));
        assertEquals("2026-04-15T10:00:00Z", due.string("dueAt"));
        assertEquals(List.of(), due.body().get("can"), "2025-Q4 comes first");
        Http.Reply early = settle("2026-Q1");
        assertEquals(409, early.status());
        assertEquals(true, early.text().contains("2025-Q4"), early::text);
        assertEquals(201, settle("2025-Q4").status());
        assertEquals(
                List.of("settle"),
                http.get("/api/v1/squad/scores?quarter=2026-Q1", token(office))
                        .body()
                        .get("can"));
        long late = events("standings.quarterOverdue");
        hour("2026-04-15T09:00:00Z");
        assertEquals(late, events("standings.quarterOverdue"));
        hour("2026-04-15T10:00:00Z");
        hour("2026-04-15T11:00:00Z");
        assertEquals(late + 1, events("standings.quarterOverdue"));
        assertEquals(201, settle("2026-Q1").status());
        assertEquals(409, settle("2025-Q3").status());
    }

    @Test
    void theOfficeHearsOfALateBulletinOnceAndItNamesTheOrders() {
        now.set("2026-03-10T02:00:00Z");
        Http.Reply issued = http.post(
                "/api/v1/squad/orders",
                token(supervisor),
                Map.of("projectId", project, "level", "YELLOW", "reason", "图审滞后"));
        assertEquals(201, issued.status(), issued::text);
        hour("2026-04-01T01:00:00Z");
        hour("2026-04-08T09:00:00Z");
        long late = events("standings.bulletinOverdue");
        hour("2026-04-08T10:00:00Z");
        hour("2026-04-08T11:00:00Z");

        assertEquals(late + 1, events("standings.bulletinOverdue"));
        Object orders = http.get("/api/v1/squad/bulletins/2026-03", token(office))
                .object("content")
                .get("issued");
        assertEquals(true, String.valueOf(orders).contains("图审滞后"), () -> String.valueOf(orders));
        assertEquals(true, String.valueOf(orders).contains(project.toString()), () -> String.valueOf(orders));
    }

    @Test
    void theBulletinIsDrawnOnceAndNamesWhoDidNotReport() {
        hour("2026-03-04T01:00:00Z");
        hour("2026-03-05T10:00:00Z");
        hour("2026-03-06T04:00:00Z");
        hour("2026-03-31T16:00:00Z");
        hour("2026-04-01T01:00:00Z");

        Http.Reply bulletin = http.get("/api/v1/squad/bulletins/2026-03", token(office));
        assertEquals("2026-04-08T10:00:00Z", bulletin.string("dueAt"));
        Map<String, Object> content = bulletin.object("content");
        assertEquals(true, String.valueOf(content.get("missing")).contains("2026-W10"));
        assertEquals(1, events("standings.bulletinDrawn") - 1);
        String path = "/api/v1/squad/bulletins/2026-03/publication";
        assertEquals(403, http.post(path, token(officer), Map.of()).status());
        assertEquals(201, http.post(path, token(office), Map.of()).status());
        assertEquals(409, http.post(path, token(office), Map.of()).status());
        String stranger = town.person(town.park(), "DISPATCH_OFFICE").token();
        assertEquals(404, http.get("/api/v1/squad/bulletins/2026-03", stranger).status());
    }

    private Http.Reply rules(String version, String rules) {
        return http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"" + version + "\"");
    }

    @Test
    void aParkScoresAndJudgesByItsOwnWeights() {
        Http.Reply refused = rules("0", """
                        {"rules": {"score": {"investment": 31}, "tour": {"look": 10}, "week": {"reportDay": 3},
                            "silence": {"yellowWeeks": 4}}}""");
        assertEquals(422, refused.status());
        assertEquals(
                List.of(
                        "/rules/silence/redWeeks",
                        "/rules/score/investment",
                        "/rules/tour/look",
                        "/rules/week/openDay"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());
        assertEquals(200, rules("0", """
                                {"rules": {"score": {"investment": 0, "tours": 35}, "tour": {"look": 50, "invest": 20},
                                    "flag": {"keptQuarters": 1}}}""").status());
        now.set("2026-02-02T02:00:00Z");
        Http.Reply planned =
                http.post("/api/v1/squad/tours", token(office), Map.of("title", "观摩", "heldOn", "2026-02-02"));
        assertEquals(
                Map.of("look", 50, "invest", 20, "service", 20, "safety", 10),
                planned.body().get("most"));
        String tour = "/api/v1/squad/tours/" + planned.object("tour").get("id");
        String sheet =
                "{\"projectId\":\"%s\",\"look\":50,\"invest\":20,\"service\":20,\"safety\":10}".formatted(project);
        assertEquals(
                201,
                http.send("POST", tour + "/sheets", token(supervisor), sheet).status());
        assertEquals(
                422,
                http.send("POST", tour + "/sheets", token(supervisor), sheet.replace(":50", ":51"))
                        .status());
        assertEquals(200, http.post(tour + "/closing", token(office), Map.of()).status());

        now.set("2026-04-02T02:00:00Z");
        assertEquals(201, settle("2026-Q1").status());
        Map<String, Object> line = http.get("/api/v1/squad/scores?quarter=2026-Q1", token(office))
                .objects("items")
                .getFirst();
        assertEquals(100.0, ((Number) Objects.requireNonNull(line.get("points"))).doubleValue());
        Map<?, ?> detail = (Map<?, ?>) Objects.requireNonNull(line.get("detail"));
        assertEquals(
                List.of(0, 25, 20, 10, 10, 35),
                ((List<?>) Objects.requireNonNull(detail.get("parts")))
                        .stream().map(part -> ((Map<?, ?>) part).get("weight")).toList());
        assertEquals(
                true,
                http.get("/api/v1/squad/flags", token(office))
                        .objects("items")
                        .getFirst()
                        .get("kept"));
    }

    @Test
    void theRacesOfEightQuartersStandSideBySide() {
        UUID second = project("第二");
        for (String day : List.of("2026-02-02", "2026-05-06")) {
            now.set(day + "T02:00:00Z");
            judged(day.startsWith("2026-02") ? second : project, 40);
        }
        now.set("2026-07-02T02:00:00Z");
        assertEquals(201, settle("2026-Q1").status());
        assertEquals(201, settle("2026-Q2").status());

        Http.Reply races = http.get("/api/v1/squad/races/history", token(office));
        assertEquals(200, races.status(), races::text);
        List<?> laps = (List<?>) races.body().getOrDefault("laps", List.of());
        assertEquals(8, laps.size());
        assertEquals(Map.of("quarter", "2026-Q2", "settled", true), laps.get(6));
        assertEquals(Map.of("quarter", "2026-Q3", "settled", false), laps.get(7));
        assertEquals(List.of("2026-Q1 1", "2026-Q2 2"), ranks(races, second));
        assertEquals(List.of("2026-Q1 2", "2026-Q2 1"), ranks(races, project));
        assertEquals(
                List.of(),
                http.get("/api/v1/squad/races/history?track=没有", token(office)).objects("items"));
        assertEquals(
                List.of(),
                http.get(
                                "/api/v1/squad/races/history",
                                town.person(town.park(), "DISPATCH_OFFICE").token())
                        .objects("items"));
    }

    private static List<String> ranks(Http.Reply races, UUID project) {
        return races.objects("items").stream()
                .filter(runner -> project.toString().equals(runner.get("projectId")))
                .flatMap(runner -> ((List<?>) runner.getOrDefault("places", List.of())).stream())
                .map(place -> (Map<?, ?>) place)
                .filter(place -> place.get("rank") != null && !"2026-Q3".equals(place.get("quarter")))
                .map(place -> place.get("quarter") + " " + place.get("rank"))
                .toList();
    }
}
