package io.parkflow.squad.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.test.Statements;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Plans that slip are ordered about, once for each matter and period.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTriggerTest extends Squads {
    private static final Map<String, Object> REPLY =
            Map.of("cause", "设备到货晚", "measures", "加班安装", "newDate", "2026-12-31");

    @Inject
    OrdersHour hour;

    @Inject
    PlanTrigger trigger;

    private void go(String day) {
        now.set(day + "T02:00:00Z");
        inPark(() -> hour.perform(now.instant()));
    }

    private List<Map<String, Object>> orders() {
        return http.get("/api/v1/squad/orders", token(office)).objects("items");
    }

    private List<String> levels() {
        return orders().stream()
                .map(row -> row.get("level") + " " + row.get("state"))
                .toList();
    }

    private String reason() {
        return String.valueOf(orders().getFirst().get("reason"));
    }

    private void set(UUID one, String change) {
        inPark(() -> transactions.write(
                () -> sql.of("update project set " + change + " where tenant_id = :tenant and id = :id")
                        .with("id", one)
                        .change()));
    }

    private void idle() {
        set(project, "stage = 'FULL'");
    }

    private void mended() {
        assertEquals(200, answer(chief, "reply", REPLY).status());
        assertEquals(200, answer(supervisor, "close").status());
    }

    @Test
    void aPaceThatLagsIsOneMatterAMonthAndNeverTwoOpenOrders() {
        go("2026-03-04");
        go("2026-03-05");
        assertEquals(List.of("YELLOW OPEN"), levels());
        assertEquals("年度投资完成率 0.0%，序时进度 17.7%，落后 17.7 个百分点", reason());
        mended();
        go("2026-03-09");
        assertEquals(List.of("YELLOW CLOSED"), levels());

        go("2026-04-01");
        go("2026-04-02");
        assertEquals(List.of("YELLOW OPEN", "YELLOW CLOSED"), levels());
        // the matter of April is open when May begins, and graver by then
        go("2026-05-06");
        assertEquals(List.of("RED OPEN", "YELLOW RAISED", "YELLOW CLOSED"), levels());
        go("2026-06-01");
        assertEquals(3, orders().size());
    }

    @Test
    void theParksOwnThresholdsCount() {
        String rules = Trees.of(Map.of("rules", Map.of("pace", Map.of("redPoints", 15))))
                .toString();
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"0\"")
                        .status());
        go("2026-03-04");
        assertEquals(List.of("RED OPEN"), levels());
    }

    @Test
    void aStartThatIsNotMadeIsAYellowMatterAndAfterThreeMonthsARedOne() {
        set(project, "stage = 'PREPARING', planned_start = date '2026-02-28', planned_start_by = 'MONTH'");
        go("2026-03-04");
        assertEquals(List.of("YELLOW OPEN"), levels());
        mended();
        go("2026-04-30");
        assertEquals(1, orders().size());
        go("2026-05-06");
        assertEquals(List.of("RED OPEN", "YELLOW CLOSED"), levels());
        // put off by whoever may: another matter
        set(project, "planned_start = date '2026-09-30'");
        go("2026-05-07");
        assertEquals(2, orders().size());
    }

    @Test
    void aProjectThatStartedOutsideTheLibraryIsOrderedIn() {
        set(project, "library = 'PROPOSED', started_on = date '2026-01-20'");
        go("2026-02-19");
        assertEquals(List.of(), levels());
        go("2026-02-24");
        assertEquals(List.of("YELLOW OPEN"), levels());
        go("2026-03-23");
        assertEquals(List.of("RED OPEN", "YELLOW RAISED"), levels());
        assertEquals("已于 2026-01-20 开工，尚未入库", reason());
        set(project, "library = 'ADMITTED', stage = 'FULL'");
        go("2026-03-24");
        assertEquals(2, orders().size());
    }

    private String path(String what) {
        return Office.PROJECTS + "/" + project + "/" + what;
    }

    private void frozen(String... days) {
        now.set("2026-03-04T01:00:00Z");
        List<Map<String, Object>> points = IntStream.range(0, days.length)
                .mapToObj(i -> Map.<String, Object>of(
                        "key", "m" + i, "name", "节点" + i, "planned", days[i], "isKey", true, "after", List.of()))
                .toList();
        String plan = Trees.of(Map.of("milestones", points, "curve", List.of())).toString();
        assertEquals(
                200,
                http.send("PUT", path("plan"), token(chief), plan, "If-Match", "\"0\"")
                        .status());
        assertEquals(
                201,
                http.post(path("baselines"), token(office), Map.of("reason", "年初下达"))
                        .status());
    }

    private Object milestone() {
        return Objects.requireNonNull(http.get(path("plan"), token(chief))
                .objects("milestones")
                .getFirst()
                .get("id"));
    }

    @Test
    void aMilestoneIsRemindedOfThenOrderedThenRed() {
        idle();
        frozen("2026-03-31", "2026-10-31");
        go("2026-03-16");
        assertEquals(List.of(), levels());
        go("2026-03-17");
        assertEquals(List.of("BLUE OPEN"), levels());
        assertEquals("里程碑“节点0”计划 2026-03-31，距到期 10 个工作日，进度 0%", reason());
        assertEquals(200, answer(chief, "confirm").status());
        go("2026-03-18");
        assertEquals(List.of("BLUE CLOSED"), levels());
        go("2026-04-01");
        assertEquals(List.of("YELLOW OPEN", "BLUE CLOSED"), levels());
        mended();
        go("2026-04-03");
        assertEquals(2, orders().size());
        go("2026-04-08");
        assertEquals("RED OPEN", levels().getFirst());
        go("2026-04-09");
        assertEquals(3, orders().size());
    }

    private int progress(String percent) {
        return http.post(path("milestones/" + milestone() + "/progress"), token(chief), Map.of("percent", percent))
                .status();
    }

    @Test
    void whatIsFarEnoughIsNotRemindedOfUntilItIsLateByTheParksOwnShare() {
        idle();
        frozen("2026-03-31");
        assertEquals(201, progress("８０％"));
        go("2026-03-17");
        assertEquals(List.of(), levels());
        assertEquals(201, progress("79"));
        go("2026-03-18");
        assertEquals(List.of("BLUE OPEN"), levels());
        assertEquals("里程碑“节点0”计划 2026-03-31，距到期 9 个工作日，进度 79%", reason());
        assertEquals(201, progress("100"));
        go("2026-04-01");
        assertEquals(List.of("YELLOW OPEN", "BLUE RAISED"), levels());
    }

    @Test
    void aParkMayAskForLess() {
        idle();
        frozen("2026-03-31");
        String rules = Trees.of(Map.of("rules", Map.of("milestone", Map.of("soonPercent", 50))))
                .toString();
        assertEquals(
                200,
                http.send("PUT", "/api/v1/squad/rules", token(office), rules, "If-Match", "\"0\"")
                        .status());
        assertEquals(201, progress("50"));
        go("2026-03-20");
        assertEquals(List.of(), levels());
    }

    @Test
    void whatIsReachedExcusedOrStandsStillIsNobodysMatter() {
        idle();
        frozen("2026-03-05", "2026-03-06", "2026-03-09");
        assertEquals(
                201,
                http.post(path("milestones/" + milestone() + "/completions"), token(chief), Map.of())
                        .status());
        now.set("2026-03-09T01:00:00Z");
        assertEquals(
                201,
                http.post(
                                path("lights/exemptions"),
                                token(chief),
                                Map.of("milestone", "m1", "reason", "上级指标未下达", "until", "2026-03-31"))
                        .status());
        assertEquals(200, answer(office, "grant").status());
        set(project, "course = 'PAUSED'");
        go("2026-03-12");
        assertEquals(List.of(), levels());
        set(project, "course = 'RUNNING'");
        go("2026-03-12");
        assertEquals(List.of("YELLOW OPEN"), levels());
        assertEquals("里程碑“节点2”计划 2026-03-09，已逾期 3 个工作日", reason());
    }

    @Test
    void lookingCostsTheSameHoweverManyProjectsThereAre() {
        looked();
        int few = looked();
        for (int i = 0; i < 12; i++) {
            project("又一个" + i);
        }
        assertEquals(few, looked());
    }

    private int looked() {
        return Statements.said(() -> inPark(() -> transactions.read(() -> trigger.found(now.instant()))))
                .size();
    }

    @Test
    void anotherParksProjectsAreItsOwn() {
        Park mine = park;
        UUID me = office;
        people();
        idle();
        go("2026-03-04");
        assertEquals(List.of(), levels());

        park = mine;
        office = me;
        assertEquals(List.of(), levels());
        go("2026-03-04");
        assertEquals(List.of("YELLOW OPEN"), levels());
    }
}
