package io.parkflow.squad.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The calendar of all milestones, and the board of stages beside it.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarHttpTest extends Squads {
    private static final String MILESTONES = "/api/v1/squad/milestones";
    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    private static final String PLAN = """
            {"milestones": [
              {"key": "land", "name": "摘地", "planned": "2026-03-04", "isKey": true, "after": []},
              {"key": "permit", "name": "施工许可", "planned": "2026-03", "isKey": false, "after": ["land"]},
              {"key": "finish", "name": "竣工", "planned": "2026-12-31", "isKey": true, "after": ["permit"]}],
             "curve": []}
            """;

    @Inject
    Statements statements;

    /// Two projects promise the same on the 2nd; a third is only being planned.
    @BeforeEach
    void promised() {
        now.set("2026-03-02T02:00:00Z");
        frozen(project);
        frozen(project("二期产业园"));
        draw(project("未批准的项目"));
    }

    private void draw(UUID id) {
        String path = "/api/v1/squad/projects/" + id + "/plan";
        Http.Reply drawn = http.send("PUT", path, token(chief), PLAN, "If-Match", "\"0\"");
        assertEquals(200, drawn.status(), drawn::text);
    }

    private void frozen(UUID id) {
        draw(id);
        Http.Reply frozen =
                http.post("/api/v1/squad/projects/" + id + "/baselines", token(office), Map.of("reason", "存量项目"));
        assertEquals(201, frozen.status(), frozen::text);
    }

    private Http.Reply read(String path) {
        Http.Reply reply = http.get(path, token(squadLeader));
        assertEquals(200, reply.status(), reply::text);
        return reply;
    }

    private List<String> said(String query) {
        return read(MILESTONES + query).objects("items").stream()
                .map(each -> each.get("name") + " " + each.get("plannedLast") + " " + each.get("state"))
                .toList();
    }

    private void reach(String name, String on) {
        String path = "/api/v1/squad/projects/" + project;
        Object milestone = http.get(path + "/plan", token(chief)).objects("milestones").stream()
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
        Http.Reply reached =
                http.post(path + "/milestones/" + milestone + "/completions", token(chief), Map.of("on", on));
        assertEquals(201, reached.status(), reached::text);
    }

    @Test
    void aMonthStandsOnItsLastDayAndSaysThatItIsAMonth() {
        Map<String, Object> month = read(MILESTONES + MARCH).objects("items").getLast();

        assertEquals("2026-03", month.get("planned"));
        assertEquals("2026-03-31", month.get("plannedLast"));
        assertTrue(String.valueOf(month.get("project")).contains(chief.toString()), month::toString);
    }

    @Test
    void whatIsReachedLateOrOpenIsSaidOnTheDayItIsDue() {
        assertEquals(
                List.of("摘地 2026-03-04 OPEN", "摘地 2026-03-04 OPEN", "施工许可 2026-03-31 OPEN", "施工许可 2026-03-31 OPEN"),
                said(MARCH));
        now.set("2026-03-06T02:00:00Z");
        reach("摘地", "2026-03-05");

        assertEquals(List.of("摘地 2026-03-04 REACHED"), said(MARCH + "&state=REACHED"));
        assertEquals(List.of("摘地 2026-03-04 LATE"), said(MARCH + "&state=LATE"));
        assertEquals(List.of("摘地 2026-03-04 LATE"), said("?to=2026-04-30&state=LATE"));
        assertEquals(2, said(MARCH + "&state=OPEN").size());
        assertEquals(2, said(MARCH + "&key=true").size());
        Http.Reply days = read(MILESTONES + "/days" + MARCH);
        assertEquals(
                List.of(
                        Map.of("day", "2026-03-04", "due", 2, "reached", 1, "late", 1),
                        Map.of("day", "2026-03-31", "due", 2, "reached", 0, "late", 0)),
                days.objects("items"));
        assertEquals(0, days.body().get("before"));
        assertEquals(
                1,
                read(MILESTONES + "/days?from=2026-04-01&to=2026-04-30").body().get("before"));
    }

    @Test
    void anEarlierDayShowsWhatWasPromisedAndReachedThen() {
        now.set("2026-03-06T02:00:00Z");
        reach("摘地", "2026-03-05");
        now.set("2026-03-09T02:00:00Z");

        assertEquals(List.of(), said(MARCH + "&asOf=2026-03-01"));
        assertEquals(List.of("摘地 2026-03-04 LATE", "摘地 2026-03-04 LATE"), said(MARCH + "&asOf=2026-03-05&state=LATE"));
        assertEquals(said(MARCH), said(MARCH + "&asOf=2026-03-09"));
        assertEquals(
                read(MILESTONES + "/days" + MARCH).text(),
                read(MILESTONES + "/days" + MARCH + "&asOf=2026-03-09").text());
    }

    @Test
    void ofAPausedProjectOnlyWhatItReachedIsShown() {
        now.set("2026-03-06T02:00:00Z");
        reach("摘地", "2026-03-05");
        ground.set(park, project, "course", "PAUSED");

        assertEquals(
                List.of("摘地 2026-03-04 REACHED", "摘地 2026-03-04 LATE", "施工许可 2026-03-31 OPEN").stream()
                        .sorted()
                        .toList(),
                said(MARCH).stream().sorted().toList());
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrADouble() {
        List<Object> all = ids(read(MILESTONES + MARCH));
        List<Object> paged = new ArrayList<>();
        String cursor = "";
        do {
            Http.Reply page = read(MILESTONES + MARCH + "&limit=1" + cursor);
            paged.addAll(ids(page));
            cursor = page.body().get("next") instanceof String next ? "&cursor=" + next : "";
        } while (!cursor.isEmpty());

        assertEquals(4, all.size());
        assertEquals(all, paged);
    }

    private static List<Object> ids(Http.Reply page) {
        return page.objects("items").stream().map(each -> each.get("id")).toList();
    }

    @Test
    void filtersTakePlacesWholeAndAnotherParkSeesNothing() {
        ground.set(park, project, "space", "高新园/北区/A");

        assertEquals(
                2,
                said(MARCH + "&space=%E9%AB%98%E6%96%B0%E5%9B%AD/%E5%8C%97%E5%8C%BA")
                        .size());
        assertEquals(0, said(MARCH + "&space=%E9%AB%98%E6%96%B0").size());
        assertEquals(
                4,
                said(MARCH + "&track=%E5%85%88%E8%BF%9B%E5%88%B6%E9%80%A0&level=CITY")
                        .size());
        assertEquals(0, said(MARCH + "&category=SCIENCE").size());
        assertEquals(4, said(MARCH + "&member=" + chief).size());
        assertEquals(0, said(MARCH + "&member=" + handler).size());
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertEquals(List.of(), http.get(MILESTONES + MARCH, stranger.token()).objects("items"));
        assertEquals(
                403,
                http.get(MILESTONES + MARCH, town.person(park, "EXPERT").token())
                        .status());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String query : List.of(
                "?from=2026-03-01",
                "?to=2026-03-31",
                "?from=2026-03-01&to=x",
                "?from=2026-03-02&to=2026-03-01",
                "?from=2026-01-01&to=2026-04-04",
                MARCH + "&cursor=x",
                MARCH + "&cursor=2026-03-01_x",
                MARCH + "&asOf=x",
                MARCH + "&color=red")) {
            assertEquals(400, http.get(MILESTONES + query, token(squadLeader)).status(), query);
        }
        assertEquals(
                "plan.too-many-days",
                http.get(MILESTONES + "?from=2026-01-01&to=2026-04-04", token(squadLeader))
                        .string("code"));
        assertEquals(
                200,
                http.get(MILESTONES + "?from=2026-01-01&to=2026-04-03", token(squadLeader))
                        .status());
    }

    @Test
    void theBoardCountsItsColumnsAndACardSaysWhatComesNext() {
        ground.set(park, project, "stage", "PREPARING");
        List<Object> counts = read("/api/v1/squad/stages").objects("items").stream()
                .map(each -> each.get("projects"))
                .toList();
        assertEquals(List.of(0, 0, 0, 1, 0, 2, 0, 0, 0, 0), counts);
        assertEquals(List.of(1, 0), countsOf("?q=%E4%BA%8C%E6%9C%9F", "BUILDING", "PREPARING"));
        assertEquals(List.of(0, 0), countsOf("?library=RESERVE", "BUILDING", "PREPARING"));
        assertEquals(List.of(0, 0), countsOf("?asOf=2020-01-01", "BUILDING", "PREPARING"));
        assertEquals(
                400,
                http.get("/api/v1/squad/stages?stage=LEAD", token(squadLeader)).status());
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertTrue(http.get("/api/v1/squad/stages", stranger.token()).objects("items").stream()
                .allMatch(each -> Integer.valueOf(0).equals(each.get("projects"))));

        Map<String, Object> card = card("");
        assertEquals(Map.of("name", "摘地", "planned", "2026-03-04", "late", false), card.get("next"));
        assertFalse(String.valueOf(card.get("can")).contains("stage"), card::toString);
        assertEquals(List.of(), card("&asOf=2026-03-02").get("can"));
        Map<String, Object> mine = http.get("/api/v1/squad/projects?stage=PREPARING", token(chief))
                .objects("items")
                .getFirst();
        assertTrue(String.valueOf(mine.get("can")).contains("stage"), mine::toString);
        now.set("2026-03-06T02:00:00Z");
        assertEquals(
                Map.of("name", "摘地", "planned", "2026-03-04", "late", true),
                card("&asOf=2026-03-05").get("next"));
        reach("摘地", "2026-03-05");
        assertEquals(Map.of("name", "施工许可", "planned", "2026-03", "late", false), card("").get("next"));
    }

    private Map<String, Object> card(String more) {
        return read("/api/v1/squad/projects?stage=PREPARING" + more)
                .objects("items")
                .getFirst();
    }

    private List<Object> countsOf(String query, String... stages) {
        List<Map<String, Object>> counts = read("/api/v1/squad/stages" + query).objects("items");
        return List.of(stages).stream()
                .map(stage -> counts.stream()
                        .filter(each -> stage.equals(each.get("stage")))
                        .findFirst()
                        .orElseThrow()
                        .get("projects"))
                .toList();
    }

    @Test
    void manyProjectsCostNoMoreStatementsThanFew() {
        String token = token(squadLeader);
        read(MILESTONES + MARCH);
        long few = statements.of(park, () -> http.get(MILESTONES + MARCH, token));
        for (int i = 0; i < 5; i++) {
            frozen(project("第" + i + "个"));
        }

        assertEquals(few, statements.of(park, () -> http.get(MILESTONES + MARCH, token)));
    }
}
