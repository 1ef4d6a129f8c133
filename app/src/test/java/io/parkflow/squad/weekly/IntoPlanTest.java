package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An accepted report enters the plan, and what it says of the plan is judged when it is handed in.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntoPlanTest extends Squads {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    WeeklyHour hour;

    private void go() {
        inPark(() -> hour.perform(now.instant()));
    }

    private String path(String what) {
        return Office.PROJECTS + "/" + project + "/" + what;
    }

    private static Map<String, Object> point(String key, String name, String planned) {
        return Map.of("key", key, "name", name, "planned", planned, "isKey", true, "after", List.of());
    }

    private void frozen() {
        String plan = Trees.of(Map.of(
                        "milestones",
                        List.of(
                                point("land", "摘地", "2026-03-01"),
                                point("start", "开工", "2026-03-20"),
                                point("roof", "封顶", "2026-03-31"),
                                point("finish", "竣工", "2026-12")),
                        "curve",
                        List.of()))
                .toString();
        assertEquals(
                200,
                http.send("PUT", path("plan"), token(chief), plan, "If-Match", "\"0\"")
                        .status());
        assertEquals(
                201,
                http.post(path("baselines"), token(office), Map.of("reason", "年初下达"))
                        .status());
    }

    private List<Map<String, Object>> milestones() {
        return http.get(path("plan"), token(officer)).objects("milestones");
    }

    private String id(String key) {
        return milestones().stream()
                .filter(row -> key.equals(row.get("key")))
                .map(row -> String.valueOf(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Object actual(String key) {
        return Objects.requireNonNullElse(
                milestones().stream()
                        .filter(row -> key.equals(row.get("key")))
                        .findFirst()
                        .orElseThrow()
                        .get("actual"),
                "not yet");
    }

    private List<Map<String, Object>> invested() {
        return http.get(path("investments"), token(officer)).objects("items");
    }

    private static Map<String, Object> row(String id, String name, String state, String doneOn) {
        Map<String, Object> row = new HashMap<>(Map.of("id", id, "name", name, "state", state));
        if (!doneOn.isEmpty()) {
            row.put("doneOn", doneOn);
        }
        return row;
    }

    private Map<String, Object> report(String total, List<Map<String, Object>> rows) {
        Map<String, Object> data = new HashMap<>(
                Map.of("progressText", "主体结构封顶", "confidence", "SMOOTH", "investTotal", total, "nextWeekPlan", "机电安装"));
        String photo = uploads.send(token(officer), "a.png", PNG).string("id");
        data.put("photos", List.of(Map.of("photo", photo, "takenAt", "2026-03-04T08:30")));
        data.put("milestones", rows);
        return data;
    }

    private void invest(UUID who, String total) {
        assertEquals(
                201,
                http.post(path("investments"), token(who), Map.of("total", Office.money(total)))
                        .status());
    }

    private void prove(String kind) {
        String file = uploads.send(token(officer), "证.png", PNG).string("id");
        assertEquals(
                201,
                http.post(path("evidence"), token(officer), Map.of("kind", kind, "fileId", file))
                        .status());
    }

    @Test
    void whatIsAcceptedStandsInThePlanAndWhatIsOnlyHandedInDoesNot() {
        frozen();
        go();
        List<Map<String, Object>> rows = List.of(
                row(id("land"), "摘地", "DONE", "2026-02-27"),
                row("", "封顶", "DONE", "2026-03-03"),
                row("", "洒水", "DONE", ""));
        assertEquals(200, answer(officer, "submit", report("50000000.00", rows)).status());
        assertEquals(List.of(), invested());
        assertEquals("not yet", actual("land"));

        Object task = Objects.requireNonNull(tasks(chief).getFirst().get("id"));
        assertEquals(200, answer(chief, "accept").status());
        assertEquals(
                409,
                http.post("/api/v1/tasks/" + task + "/completion", token(chief), Map.of("outcome", "accept"))
                        .status());
        assertEquals("2026-02-27", actual("land"));
        assertEquals("2026-03-03", actual("roof"));
        assertEquals(1, invested().size());
        assertEquals("REPORT", invested().getFirst().get("source"));
        assertEquals("2026-03-04", invested().getFirst().get("on"));
        assertEquals(2, events("milestone.reached"));
        assertEquals(1, events("project.invested"));

        // next week's form asks for what is left and begins with the sum that is known
        now.set("2026-03-11T01:00:00Z");
        go();
        Map<String, Object> begun = http.get(
                        "/api/v1/tasks/" + tasks(officer).getFirst().get("id"), token(officer))
                .object("data");
        assertEquals(
                List.of("开工", "竣工"),
                Trees.of(begun)
                        .path("milestones")
                        .valueStream()
                        .map(each -> each.path("name").asText())
                        .toList());
        assertEquals("50000000.00", begun.get("investTotal"));
    }

    private Object progress(String key) {
        return Objects.requireNonNullElse(
                milestones().stream()
                        .filter(row -> key.equals(row.get("key")))
                        .findFirst()
                        .orElseThrow()
                        .get("progress"),
                "nothing");
    }

    private static Map<String, Object> far(Map<String, Object> row, Object percent) {
        row.put("progress", percent);
        return row;
    }

    @Test
    void howFarAMilestoneIsGoesIntoThePlanWhenTheReportIsAccepted() {
        frozen();
        go();
        Map<String, Object> wrong = report(
                "50000000.00",
                List.of(
                        far(row(id("start"), "开工", "RUNNING", ""), "101"),
                        far(row(id("roof"), "封顶", "OPEN", ""), "一半")));
        Http.Reply refused = answer(officer, "submit", wrong);
        assertEquals(
                List.of("/milestones/0/progress", "/milestones/1/progress"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());

        Map<String, Object> right = report(
                "50000000.00",
                List.of(
                        far(row(id("land"), "摘地", "DONE", "2026-02-27"), 70),
                        far(row(id("start"), "开工", "RUNNING", ""), "６０"),
                        far(row("", "封顶", "RUNNING", ""), 5),
                        row(id("finish"), "竣工", "OPEN", "")));
        assertEquals(200, answer(officer, "submit", right).status());
        assertEquals("nothing", progress("start"));
        assertEquals(200, answer(chief, "accept").status());
        assertEquals(
                List.of(100, 60, 5, "nothing"),
                List.of(progress("land"), progress("start"), progress("roof"), progress("finish")));
        assertEquals(2, events("milestone.progressed"));

        // next week's form begins with it, and what is said again is not told again
        now.set("2026-03-11T01:00:00Z");
        go();
        Object begun = http.get("/api/v1/tasks/" + tasks(officer).getFirst().get("id"), token(officer))
                .object("data")
                .get("milestones");
        assertEquals(
                List.of("60", "5", ""),
                Trees.of(Map.of("rows", Objects.requireNonNull(begun)))
                        .path("rows")
                        .valueStream()
                        .map(each -> each.path("progress").asText())
                        .toList());
        Map<String, Object> less = report(
                "50000000.00",
                List.of(far(row(id("start"), "开工", "RUNNING", ""), 40), far(row(id("roof"), "封顶", "RUNNING", ""), 5)));
        assertEquals(200, answer(officer, "submit", less).status());
        assertEquals(200, answer(chief, "accept").status());
        assertEquals(40, progress("start"));
        assertEquals(3, events("milestone.progressed"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        frozen();
        invest(chief, "60000000.00");
        go();
        Map<String, Object> wrong = report(
                "50000000.00",
                List.of(
                        row(UUID.randomUUID().toString(), "别的", "DONE", "2026-03-01"),
                        row(id("land"), "摘地", "DONE", ""),
                        row(id("start"), "开工", "DONE", "2026-03-02")));
        wrong.put("photos", List.of(Map.of("photo", photo(), "takenAt", "昨天")));

        Http.Reply refused = answer(officer, "submit", wrong);

        assertEquals(422, refused.status());
        assertEquals(
                List.of(
                        "/photos/0/takenAt",
                        "/lessWhy",
                        "/milestones/0/id",
                        "/milestones/1/doneOn",
                        "/milestones/2/state",
                        "/milestones/2/state"),
                refused.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());
        prove("CONSTRUCTION_PERMIT");
        prove("SITE_PHOTO");
        assertEquals(
                200,
                answer(officer, "submit", report("60000000.00", List.of(row(id("start"), "开工", "DONE", "2026-03-02"))))
                        .status());
        assertEquals(200, answer(chief, "accept").status());
        assertEquals("2026-03-02", actual("start"));
    }

    private String photo() {
        return uploads.send(token(officer), "a.png", PNG).string("id");
    }

    @Test
    void aStartIsNotReachedByHandWithoutItsEvidenceEither() {
        frozen();
        String start = path("milestones/" + id("start") + "/completions");

        Http.Reply refused = http.post(start, token(chief), Map.of());

        assertEquals(409, refused.status());
        assertEquals(
                List.of("CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY", "SITE_PHOTO"),
                refused.object("now").get("missing"));
        prove("EQUIPMENT_ENTRY");
        prove("SITE_PHOTO");
        assertEquals(201, http.post(start, token(chief), Map.of()).status());
        assertEquals(409, http.post(start, token(chief), Map.of()).status());
    }

    @Test
    void theOfficerSaysInAReportWhatIsReachedAndNotByHand() {
        frozen();
        String land = path("milestones/" + id("land") + "/completions");

        Http.Reply refused = http.post(land, token(officer), Map.of());

        assertEquals(403, refused.status(), refused.text());
        assertEquals("plan.reached-by-chief", refused.string("code"));
        assertEquals(List.of(false, true, true), reaches());
        assertEquals(
                403,
                http.post(land, token(town.person(park, "SQUAD_CHIEF").member()), Map.of())
                        .status());
        // nobody has accounted for anything yet
        assertEquals(
                201, http.post(land, token(office), Map.of("on", "2026-01-05")).status());
    }

    /// Whether the officer, the chief and the office are offered to say that a milestone is reached.
    private List<Boolean> reaches() {
        return List.of(officer, chief, office).stream()
                .map(who -> String.valueOf(
                                http.get(path("plan"), token(who)).body().get("can"))
                        .contains("reach"))
                .toList();
    }

    @Test
    void aDayBeforeTheLastAcceptedReportNeedsItsReason() {
        frozen();
        go();
        String land = path("milestones/" + id("land") + "/completions");
        assertEquals(
                200, answer(officer, "submit", report("50000000.00", List.of())).status());
        assertEquals(200, answer(chief, "accept").status());

        Http.Reply refused = http.post(land, token(chief), Map.of("on", "2026-03-03"));
        assertEquals(422, refused.status(), refused.text());
        assertEquals("/reason", refused.objects("errors").getFirst().get("pointer"));
        assertTrue(refused.text().contains("2026-03-04"), refused.text());
        assertEquals(
                422,
                http.post(land, token(chief), Map.of("on", "2026-03-03", "reason", "　 "))
                        .status());
        Http.Reply said = http.post(land, token(chief), Map.of("on", "2026-03-03", "reason", "证件补发"));
        assertEquals(201, said.status(), said.text());
        assertEquals("2026-03-03", actual("land"));
        assertEquals("证件补发", inPark(() -> transactions.read(() -> sql.of("""
                                select comment from event where tenant_id = :tenant and type like '%milestone.reached'
                                """).one(row -> row.text("comment")))));
        String roof = path("milestones/" + id("roof") + "/completions");
        assertEquals(
                201, http.post(roof, token(chief), Map.of("on", "2026-03-04")).status());
    }

    @Test
    void lessThanIsKnownNeedsASlipThatIsKeptInThePlan() {
        frozen();
        invest(chief, "60000000.00");
        go();
        Map<String, Object> less = report("55000000.00", List.of());
        less.put("lessWhy", "重复统计设备款");
        assertEquals(200, answer(officer, "submit", less).status());
        assertEquals(409, answer(chief, "accept").status());
        assertEquals(200, answer(chief, "amend").status());

        assertEquals("重复统计设备款", invested().getFirst().get("correction"));
        assertEquals(
                "55000000.00",
                Trees.of(http.get(path("plan"), token(office)).object("pace"))
                        .path("invested")
                        .path("amount")
                        .asText());
    }

    @Test
    void whatTheOfficeEnteredMeanwhileIsNotLost() {
        frozen();
        go();
        assertEquals(
                200,
                answer(officer, "submit", report("50000000.00", List.of(row(id("land"), "摘地", "DONE", "2026-02-27"))))
                        .status());
        invest(office, "70000000.00");

        Http.Reply refused = answer(chief, "accept");

        assertEquals(409, refused.status());
        assertEquals(List.of("return"), refused.object("now").get("can"));
        assertEquals("not yet", actual("land"));
        assertEquals(0, events("weekly.reviewed"));
        assertEquals(200, answer(chief, "return").status());
        Map<String, Object> again = report("70000000.00", List.of());
        assertEquals(200, answer(officer, "submit", again).status());
        assertEquals(200, answer(chief, "accept").status());
    }

    @Test
    void aFigureAndAReportAtOnceNeverGoBelowEachOther() throws Exception {
        frozen();
        go();
        assertEquals(
                200, answer(officer, "submit", report("50000000.00", List.of())).status());
        String mine = token(chief);
        String theirs = token(office);
        Object task = Objects.requireNonNull(tasks(chief).getFirst().get("id"));
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = List.of(
                    people.submit(
                            () -> http.post("/api/v1/tasks/" + task + "/completion", mine, Map.of("outcome", "accept"))
                                    .status()),
                    people.submit(
                            () -> http.post(path("investments"), theirs, Map.of("total", Office.money("40000000.00")))
                                    .status()));
            for (Future<Integer> each : all) {
                answers.add(each.get());
            }
        }
        // whoever comes first: less than the report is refused after it, and stands below it before it
        assertEquals(200, answers.getFirst());
        assertEquals(
                "50000000.00",
                Trees.of(invested().getFirst()).at("/total/amount").asText());
        assertEquals(answers.getLast() == 201 ? 2 : 1, invested().size());
    }

    @Test
    void theScoreCountsMilestonesByBothBaselines() {
        frozen();
        go();
        answer(officer, "submit", report("50000000.00", List.of(row(id("land"), "摘地", "DONE", "2026-03-02"))));
        answer(chief, "accept");
        Map<String, Object> part = part("milestones");
        assertEquals(
                List.of("0", "1", "0.0%"),
                List.of(said(part, "numerator"), said(part, "denominator"), said(part, "rate")));
        assertEquals("25.0%", said(part("investment"), "rate"));

        now.set("2026-04-02T01:00:00Z");
        Map<String, Object> over = http.get("/api/v1/squad/scores?quarter=2026-Q1", token(officer))
                .objects("items")
                .getFirst();
        var counted = Trees.of(over).at("/detail/parts/1");
        assertEquals("3", counted.path("denominator").asText());
        assertEquals("3", counted.path("original").path("denominator").asText());
        assertEquals("0.0%", counted.path("original").path("rate").asText());
    }

    private static String said(Map<String, Object> part, String name) {
        return String.valueOf(part.get(name));
    }

    private Map<String, Object> part(String key) {
        Map<String, Object> line = http.get("/api/v1/squad/scores", token(officer))
                .objects("items")
                .getFirst();
        return Trees.of(line)
                .at("/detail/parts")
                .valueStream()
                .filter(each -> each.path("key").asText().equals(key))
                .map(Trees::map)
                .findFirst()
                .orElseThrow();
    }
}
