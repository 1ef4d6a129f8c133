package io.parkflow.squad.lights;

import static io.parkflow.squad.Office.PROJECTS;
import static io.parkflow.squad.Office.form;
import static io.parkflow.squad.Office.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Office;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanAndLightHttpTest implements TestPropertyProvider {
    private final MovableClock now = new MovableClock("2026-06-01T02:00:00Z");

    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    Uploads uploads;

    @Inject
    Statements statements;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    JsonMapper json;

    private Office office;
    private String id = "";

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void settle() {
        now.set("2026-06-01T02:00:00Z");
        office = new Office(town, http, uploads);
        id = office.registered("传感模组项目");
        office.handOver(id, "LEADER", office.leader);
        office.handOver(id, "CHIEF", office.chief);
    }

    private String at(String what) {
        return PROJECTS + "/" + id + "/" + what;
    }

    private static Map<String, Object> point(String key, String name, String planned, String... after) {
        return Map.of("key", key, "name", name, "planned", planned, "isKey", true, "after", List.of(after));
    }

    private Http.Reply draw(List<Map<String, Object>> points, int version) {
        return http.send(
                "PUT",
                at("plan"),
                office.token(office.chief),
                written(Map.of("milestones", points, "curve", List.of())),
                "If-Match",
                "\"" + version + "\"");
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void frozen() {
        assertEquals(
                200,
                draw(
                                List.of(
                                        point("land", "摘地", "2026-06-10"),
                                        point("start", "开工", "2026-07-15", "land"),
                                        point("finish", "竣工", "2027-12-31", "start")),
                                0)
                        .status());
        // outside the library it is not judged by its pace as well
        library("ADMITTED");
        Http.Reply frozen = office.post(office.dispatch, at("baselines"), Map.of("reason", "存量项目"));
        assertEquals(201, frozen.status(), frozen.text());
        library("OUTSIDE");
    }

    @Test
    void everythingWrongWithAPlanIsToldAtOnce() {
        Http.Reply refused = draw(
                List.of(
                        point("a", "甲", "2026-06", "b"),
                        point("b", "乙", "2026-05", "a"),
                        point("c", "丙", "2026-05", "nowhere")),
                0);

        assertEquals(422, refused.status());
        List<Object> codes =
                refused.objects("errors").stream().map(flaw -> flaw.get("code")).toList();
        assertTrue(
                codes.containsAll(List.of("plan.circle", "plan.out-of-order", "plan.no-such-milestone")),
                codes::toString);
        assertEquals(
                428,
                http.send("PUT", at("plan"), office.token(office.chief), "{}").status());
        assertEquals(
                403,
                http.send(
                                "PUT",
                                at("plan"),
                                town.person(office.park, "SQUAD_CHIEF").token(),
                                "{}",
                                "If-Match",
                                "\"0\"")
                        .status());
    }

    @Test
    void theUsualMilestonesGoBackwardsFromTheEnd() {
        List<Map<String, Object>> points =
                office.get(office.chief, at("plan/schedule?end=2027-H2")).objects("items");

        assertEquals(10, points.size());
        assertEquals("2027-12-31", points.getLast().get("planned"));
        List<String> days =
                points.stream().map(row -> String.valueOf(row.get("planned"))).toList();
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void whatIsFrozenChangesByRequestAndTheFirstPromiseStays() {
        frozen();
        assertEquals("plan.by-change-request", draw(List.of(), 2).string("code"));
        Map<String, Object> form = form("传感模组项目");
        form.put("plannedFinish", "2028-H1");
        Http.Reply refused = http.send(
                "PUT", PROJECTS + "/" + id, office.token(office.dispatch), written(form), "If-Match", "\"3\"");
        assertEquals("projects.by-change-request", refused.string("code"), refused.text());

        Http.Reply asked = change("2026-06-20", "2026-07-15");
        assertEquals("OFFICE", asked.string("level"), asked.text());
        assertEquals(409, change("2026-06-20", "2026-07-15").status());
        assertEquals(
                200,
                office.answer(office.dispatch, asked.string("caseId"), "grant", Map.of())
                        .status());

        Http.Reply plan = office.get(office.head, at("plan"));
        assertEquals(2, plan.body().get("baseline"));
        Map<String, Object> land = plan.objects("milestones").getFirst();
        assertEquals("2026-06-20", land.get("planned"));
        assertEquals("2026-06-10", land.get("original"));
        assertEquals(10, land.get("slipOriginal"));
        assertEquals(0, land.get("slipCurrent"));
        assertEquals(
                List.of(1, 2),
                office.get(office.head, at("baselines")).objects("items").stream()
                        .map(row -> row.get("version"))
                        .toList());
        DatabaseRefuses.changing(transactions, sql, office.park, "project_baseline", "reason");
    }

    private Http.Reply change(String land, String start) {
        return office.post(
                office.chief,
                at("plan-changes"),
                Map.of(
                        "reason",
                        "征拆延期",
                        "plan",
                        Map.of(
                                "milestones",
                                List.of(
                                        point("land", "摘地", land),
                                        point("start", "开工", start, "land"),
                                        point("finish", "竣工", "2027-12-31", "start")),
                                "curve",
                                List.of())));
    }

    @Test
    void howFarAChangeReachesSaysWhoDecides() {
        frozen();
        Http.Reply far = change("2026-06-10", "2026-08-15");
        assertEquals("LEADER", far.string("level"), far.text());
        assertEquals(
                200,
                office.answer(office.leader, far.string("caseId"), "refuse", Map.of())
                        .status());
        assertEquals(1, office.get(office.head, at("plan")).body().get("baseline"));

        Http.Reply year =
                office.post(office.chief, at("plan-changes"), Map.of("reason", "资金", "plannedFinish", "2028-H1"));
        assertEquals("PARK", year.string("level"), year.text());
        assertEquals(
                200,
                office.answer(office.park1, year.string("caseId"), "grant", Map.of())
                        .status());
        assertEquals("2028-H1", office.get(office.head, PROJECTS + "/" + id).string("plannedFinish"));
        Http.Reply money = office.post(
                office.chief, at("plan-changes"), Map.of("reason", "增资", "totalInvest", money("1100000000.00")));
        assertEquals("PARK", money.string("level"), money.text());
    }

    @Test
    void whatIsInvestedOnlyGrowsUnlessSomebodySaysWhy() {
        assertEquals(201, invest("50000000.00").status());
        Http.Reply less = invest("40000000.00");
        assertEquals("plan.less-than-before", less.string("code"), less.text());
        assertEquals(
                201,
                office.post(
                                office.chief,
                                at("investments"),
                                Map.of("total", money("40000000.00"), "correction", "重复统计"))
                        .status());
        assertEquals(
                "40000000.00",
                ((Map<?, ?>) office.get(office.head, at("investments"))
                                .objects("items")
                                .getFirst()
                                .getOrDefault("total", Map.of()))
                        .get("amount"));
        assertEquals(
                422,
                office.post(office.chief, at("investments"), Map.of("total", money("60000000.00"), "on", "2026-07-01"))
                        .status());
    }

    private Http.Reply invest(String total) {
        return office.post(office.chief, at("investments"), Map.of("total", money(total)));
    }

    private Http.Reply invest(Town.Person by, String total, String on, String correction) {
        return office.post(by, at("investments"), Map.of("total", money(total), "on", on, "correction", correction));
    }

    @Test
    void theOfficerEntersMoreButNeverLess() {
        assertEquals(
                201, invest(office.officer, "50000000.00", "2026-05-20", "").status());
        Http.Reply less = invest(office.officer, "40000000.00", "2026-05-21", "重复统计");
        assertEquals(403, less.status(), less.text());
        assertEquals("plan.less-by-chief", less.string("code"));
        assertEquals(List.of(false, true, true), correct());
        assertEquals(
                201,
                invest(office.dispatch, "40000000.00", "2026-05-21", "重复统计").status());
        assertEquals(
                403,
                invest(town.person(office.park, "SQUAD_CHIEF"), "30000000.00", "2026-05-22", "重复统计")
                        .status());
    }

    /// Whether the officer, the chief and the office are offered to enter less.
    private List<Boolean> correct() {
        return List.of(office.officer, office.chief, office.dispatch).stream()
                .map(who -> String.valueOf(office.get(who, at("plan")).body().get("can"))
                        .contains("correctInvestment"))
                .toList();
    }

    @Test
    void noFigureIsAboveTheOneThatComesAfterIt() {
        assertEquals(201, invest(office.chief, "10000000.00", "2026-05-20", "").status());
        Http.Reply above = invest(office.chief, "99000000.00", "2026-04-01", "补报");
        assertEquals(409, above.status(), above.text());
        assertEquals("plan.more-than-later", above.string("code"));
        assertEquals("10000000.00", above.object("now").get("known"));
        assertEquals(201, invest(office.chief, "10000000.00", "2026-04-01", "").status());
        assertEquals(201, invest(office.chief, "10000000.00", "2026-05-20", "").status());

        // of two figures of a day the newer counts, and of later days the first
        assertEquals(
                201, invest(office.chief, "8000000.00", "2026-05-20", "重复统计").status());
        assertEquals(201, invest(office.chief, "90000000.00", "2026-05-28", "").status());
        assertEquals(
                "plan.more-than-later",
                invest(office.chief, "9000000.00", "2026-05-10", "补报").string("code"));
    }

    private String colour() {
        office.post(office.dispatch, "/api/v1/squad/light-scans", Map.of());
        return office.get(office.head, PROJECTS + "/" + id).object("light").get("colour") + "";
    }

    @Test
    void aLateMilestoneIsYellowThenRedAndWhatIsMendedWasRed() {
        frozen();
        assertEquals("GREEN", colour());
        now.set("2026-06-12T02:00:00Z");
        assertEquals("YELLOW", colour());
        now.set("2026-06-17T02:00:00Z");
        assertEquals("RED", colour());
        Http.Reply lights = office.get(office.head, at("lights"));
        assertTrue(String.valueOf(lights.object("light").get("why")).contains("摘地"), lights.text());
        assertTrue(
                http.get(at("lights"), office.token(office.head), "Accept-Language", "en")
                        .text()
                        .contains("working day(s) late"),
                lights.text());

        String milestone = String.valueOf(office.get(office.head, at("plan"))
                .objects("milestones")
                .getFirst()
                .get("id"));
        assertEquals(
                201,
                office.post(office.chief, at("milestones/" + milestone + "/completions"), Map.of())
                        .status());
        assertEquals("GREEN", colour());
        assertEquals(
                true,
                office.get(office.head, PROJECTS + "/" + id).object("light").get("wasRed"));
        assertEquals(
                List.of("GREEN", "RED", "YELLOW", "GREEN"),
                office.get(office.head, at("lights")).objects("history").stream()
                        .map(row -> row.get("colour"))
                        .toList());
        assertEquals(
                "YELLOW",
                office.get(office.head, PROJECTS + "/" + id + "?asOf=2026-06-13")
                        .object("light")
                        .get("colour"));
        DatabaseRefuses.changing(transactions, sql, office.park, "project_light", "colour");
        assertEquals("3", in(() -> sql.of("""
                        select cast(count(*) as text) as n from event
                        where tenant_id = :tenant and type = 'light.changed'
                        """).one(row -> row.text("n"))));
    }

    @Test
    void aStartThatIsNotMadeIsYellowAndAfterThreeMonthsRed() {
        now.set("2026-07-02T02:00:00Z");
        assertEquals("YELLOW", colour());
        now.set("2026-08-31T02:00:00Z");

        assertEquals("YELLOW", colour());
        now.set("2026-09-01T02:00:00Z");

        assertEquals("RED", colour());
    }

    @Test
    void aLightSetByHandHoldsUntilItsDayAndShowsWhatTheRulesSay() {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        assertEquals("RED", colour());
        assertEquals(
                422,
                office.post(
                                office.leader,
                                at("lights/overrides"),
                                Map.of("colour", "YELLOW", "reason", "已协调", "until", "2027-06-20"))
                        .status());
        Http.Reply set = office.post(
                office.leader,
                at("lights/overrides"),
                Map.of("colour", "YELLOW", "reason", "已协调", "until", "2026-06-20"));
        assertEquals(201, set.status(), set.text());
        assertEquals("YELLOW", set.object("light").get("colour"));
        assertEquals("RED", set.object("light").get("raw"));
        assertEquals(true, set.object("light").get("override"));
        assertEquals(true, ((List<?>) set.body().getOrDefault("can", List.of())).contains("release"));
        assertEquals(428, release("").status());
        assertEquals(412, release("\"0\"").status());
        String seen = office.get(office.leader, at("lights")).header("ETag");
        assertEquals(200, release(seen).status());
        assertEquals(
                "RED", office.get(office.head, at("lights")).object("light").get("colour"));
        assertEquals(412, release(seen).status());
        Http.Reply nothing = release(office.get(office.leader, at("lights")).header("ETag"));
        assertEquals("lights.not-overridden", nothing.string("code"));
        assertEquals(List.of("override"), nothing.object("now").get("can"));
        assertEquals(
                201,
                office.post(
                                office.leader,
                                at("lights/overrides"),
                                Map.of("colour", "YELLOW", "reason", "已协调", "until", "2026-06-20"))
                        .status());
        assertEquals(412, release(seen).status());
        now.set("2026-06-21T02:00:00Z");
        assertEquals("RED", colour());
        assertEquals(
                403, office.post(office.head, at("lights/overrides"), Map.of()).status());
    }

    private Http.Reply release(String seen) {
        String[] headers = seen.isEmpty() ? new String[0] : new String[] {"If-Match", seen};
        return http.send("DELETE", at("lights/overrides"), office.token(office.leader), null, headers);
    }

    @Test
    void targetsAreSetOnTheVersionThatWasSeen() throws Exception {
        String path = "/api/v1/squad/targets/2026";
        String token = office.token(office.dispatch);
        Http.Reply none = http.get(path, token);
        assertEquals("\"0\"", none.header("ETag"));
        assertEquals(List.of("set"), none.body().get("can"));
        assertEquals(List.of(), office.get(office.officer, path).body().get("can"));
        assertEquals(428, http.send("PUT", path, token, "{\"admitted\": 5}").status());
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = List.of(5, 6, 7, 8).stream()
                    .map(wanted -> people.submit(
                            () -> http.send("PUT", path, token, "{\"admitted\": " + wanted + "}", "If-Match", "\"0\"")
                                    .status()))
                    .toList();
            for (var each : all) {
                answers.add(each.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
        Http.Reply more = http.send(
                "PUT",
                path,
                token,
                "{\"started\": 3, \"finished\": 2}",
                "If-Match",
                http.get(path, token).header("ETag"));
        assertEquals(200, more.status(), more.text());
        assertEquals(3, more.body().get("version"));
        assertEquals("\"3\"", more.header("ETag"));
        assertEquals(
                0,
                http.get(path, town.person(town.park(), "DISPATCH_OFFICE").token())
                        .body()
                        .get("version"));
    }

    @Test
    void aMilestoneIsExcusedTwiceAndKeepsItsColour() {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        colour();
        Http.Reply asked = exemption();
        assertEquals(201, asked.status(), asked.text());
        String caseId = asked.string("caseId");
        assertEquals("DISPATCH_OFFICE", actor(asked).path("who").asText());
        assertEquals("2026-06-22T10:00:00Z", actor(asked).path("dueAt").asText());
        assertEquals(false, asked.body().containsKey("taskId"));
        Http.Reply twice = exemption();
        assertEquals("lights.exempt-open", twice.string("code"));
        assertEquals(List.of("askExemption"), twice.object("now").get("can"));

        Http.Reply granted = office.answer(office.dispatch, caseId, "grant", Map.of());
        assertEquals(200, granted.status(), granted.text());
        Map<String, Object> light = office.get(office.head, at("lights")).object("light");
        assertEquals("RED", light.get("colour"));
        assertEquals(true, light.get("exempt"));
        assertEquals(List.of("GRANTED"), states());

        String second = exemption().string("caseId");
        Http.Reply wordless = office.answer(office.dispatch, second, "refuse", Map.of(), "");
        assertEquals(422, wordless.status());
        assertEquals(
                200, office.answer(office.dispatch, second, "refuse", Map.of()).status());
        String third = exemption().string("caseId");
        assertEquals(
                200, office.answer(office.dispatch, third, "grant", Map.of()).status());
        Http.Reply often = exemption();
        assertEquals("lights.exempt-often", often.string("code"));
        assertEquals(List.of("askExemption"), often.object("now").get("can"));
        assertEquals(List.of("GRANTED", "REFUSED", "GRANTED"), states());
    }

    private static JsonNode actor(Http.Reply asked) {
        return Trees.read(asked.text()).path("actors").path(0);
    }

    private List<Object> states() {
        return office.get(office.head, at("lights")).objects("exemptions").stream()
                .map(each -> each.get("state"))
                .toList();
    }

    @Test
    void theOfficeDecidesInItsInboxOnceAndNobodyOnTheirOwn() throws Exception {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        String caseId = exemption().string("caseId");
        Object task = sheet(office.dispatch).get("taskId");
        assertEquals(false, sheet(office.chief).containsKey("taskId"));
        Map<String, Object> yes = Map.of("outcome", "grant");
        String done = "/api/v1/tasks/" + task + "/completion";
        assertEquals(404, office.post(office.chief, done, yes).status());
        assertEquals(404, office.post(office.leader, done, yes).status());
        String stranger = town.person(town.park(), "DISPATCH_OFFICE").token();
        assertEquals(404, http.post(done, stranger, yes).status());
        String token = office.token(office.dispatch);
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = List.of("grant", "grant", "grant").stream()
                    .map(outcome -> people.submit(() ->
                            http.post(done, token, Map.of("outcome", outcome)).status()))
                    .toList();
            for (var each : all) {
                answers.add(each.get());
            }
        }
        assertEquals(List.of(200, 409, 409), answers.stream().sorted().toList());
        assertEquals(List.of("GRANTED"), states());

        // the office may ask as well, but does not decide then: with nobody else there the park's leader does
        String own = office.post(
                        office.dispatch,
                        at("lights/exemptions"),
                        Map.of("milestone", "land", "reason", "上级用地指标未下达", "until", "2026-07-01"))
                .string("caseId");
        assertEquals(List.of("ASKED", "GRANTED"), states());
        assertTrue(office.get(office.dispatch, "/api/v1/tasks?view=claimable").objects("items").stream()
                .noneMatch(row -> own.equals(row.get("caseId"))));
        assertEquals(200, office.answer(office.park1, own, "refuse", Map.of()).status());
        assertEquals(
                409,
                http.post("/api/v1/cases/" + caseId + "/cancellation", token, Map.of("comment", "x"))
                        .status());
    }

    private Map<String, Object> sheet(Town.Person who) {
        return office.get(who, at("lights")).objects("exemptions").getFirst();
    }

    @Test
    void onlyWhoAnswersForTheProjectAsksAndOnlyForWhatIsNotReached() {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        Town.Person other = town.person(office.park, "SQUAD_CHIEF");
        Map<String, Object> body = Map.of("milestone", "land", "reason", "上级用地指标未下达", "until", "2026-07-01");
        assertEquals(403, office.post(other, at("lights/exemptions"), body).status());
        assertEquals(
                403, office.post(office.head, at("lights/exemptions"), body).status());
        Http.Reply odd = office.post(
                office.chief,
                at("lights/exemptions"),
                Map.of("milestone", "moon", "reason", " ", "until", "2026-06-16"));
        assertEquals(
                List.of("/reason", "/until", "/milestone"),
                odd.objects("errors").stream()
                        .map(error -> error.get("pointer"))
                        .toList());
        Object land = office.get(office.chief, at("plan")).objects("milestones").stream()
                .filter(each -> "land".equals(each.get("key")))
                .map(each -> each.get("id"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                201,
                office.post(office.chief, at("milestones/" + land + "/completions"), Map.of())
                        .status());
        Http.Reply reached = exemption();
        assertEquals("lights.reached", reached.string("code"));
        assertEquals(List.of(), states());
    }

    @Test
    void aRequestThatIsGivenUpDoesNotCount() {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        String first = exemption().string("caseId");
        Http.Reply given =
                office.post(office.chief, "/api/v1/cases/" + first + "/cancellation", Map.of("comment", "已完成"));
        assertEquals(204, given.status(), given.text());
        assertEquals(List.of("DROPPED"), states());
        assertEquals(201, exemption().status());
    }

    private Http.Reply exemption() {
        return office.post(
                office.chief,
                at("lights/exemptions"),
                Map.of("milestone", "land", "reason", "上级用地指标未下达", "until", "2026-07-01"));
    }

    @Test
    void theRulesAreTheParksOwn() {
        Http.Reply rules = office.get(office.head, "/api/v1/squad/rules");
        assertEquals(0, rules.body().get("version"));
        Http.Reply odd = http.send(
                "PUT",
                "/api/v1/squad/rules",
                office.token(office.dispatch),
                written(Map.of("rules", Map.of("pace", Map.of("redPoints", 5)))),
                "If-Match",
                "\"0\"");
        assertEquals(422, odd.status(), odd.text());
        Http.Reply set = http.send(
                "PUT",
                "/api/v1/squad/rules",
                office.token(office.dispatch),
                written(Map.of("rules", Map.of("start", Map.of("redMonths", 1)))),
                "If-Match",
                "\"0\"");
        assertEquals(200, set.status(), set.text());
        now.set("2026-07-02T02:00:00Z");
        assertEquals("RED", colour());
    }

    @Test
    void theScanCostsTheSameHoweverManyProjectsThereAre() {
        colour();
        now.forward(Duration.ofMinutes(1));
        String token = office.token(office.dispatch);
        long few = statements.once(office.park, () -> http.post("/api/v1/squad/light-scans", token, Map.of()));
        List<String> more = new ArrayList<>(List.of("甲子冷链", "乙丑电池", "丙寅芯片", "丁卯药械", "戊辰软件", "己巳风机", "庚午机床"));
        more.forEach(office::registered);
        now.forward(Duration.ofMinutes(1));
        long many = statements.once(office.park, () -> http.post("/api/v1/squad/light-scans", token, Map.of()));

        assertTrue(many <= few + 1, few + " then " + many);
        assertTrue(many <= 17, "scan: " + many);
    }

    @Test
    void thePortfolioShowsTwelveWeeksRedFirst() {
        frozen();
        now.set("2026-06-17T02:00:00Z");
        colour();
        library("ADMITTED");
        now.set("2026-06-24T02:00:00Z");

        Http.Reply portfolio = office.get(office.leader, "/api/v1/squad/portfolio");

        assertEquals(200, portfolio.status(), portfolio.text());
        assertEquals(12, ((List<?>) portfolio.body().getOrDefault("weeks", List.of())).size());
        assertEquals("2026-W26", ((List<?>) portfolio.body().getOrDefault("weeks", List.of())).getLast());
        Map<String, Object> strip = portfolio.objects("items").getFirst();
        List<?> colours = (List<?>) strip.getOrDefault("colours", List.of());
        assertEquals("RED", colours.getLast());
        assertEquals(1, portfolio.object("counts").get("RED"));
    }

    private void library(String library) {
        in(() -> sql.of("update project set library = :library where tenant_id = :tenant and id = cast(:id as uuid)")
                .with("id", id)
                .with("library", library)
                .change());
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(office.park.tenant(), () -> transactions.write(work));
    }

    /// What is only ever added to cannot be changed by the server's own role.
    private static final class DatabaseRefuses {
        static void changing(
                Transactions transactions, Sql sql, io.parkflow.ground.tenancy.Park park, String table, String column) {
            assertThrows(
                    RuntimeException.class,
                    () -> Tenancy.as(
                            park.tenant(),
                            () -> transactions.write(() -> sql.of("update " + table + " set " + column + " = " + column
                                            + " where tenant_id = :tenant")
                                    .change())));
            assertThrows(
                    RuntimeException.class,
                    () -> Tenancy.as(
                            park.tenant(),
                            () -> transactions.write(() -> sql.of("delete from " + table + " where tenant_id = :tenant")
                                    .change())));
        }
    }
}
