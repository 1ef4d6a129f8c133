package io.parkflow.squad.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Office;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who decides about a change of what was promised (A5), and that no way of asking for it gets past them.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanChangeTest extends Squads {
    private static final Map<String, Object> LAND = point("land", "摘地", "2026-06-10", true);
    private static final Map<String, Object> START = point("start", "开工", "2026-07-15", true);
    private static final Map<String, Object> ROOF = point("roof", "封顶", "2026-09-25", false);
    private static final Map<String, Object> FINISH = point("finish", "竣工", "2026-12-20", true);
    private static final List<Map<String, Object>> PROMISED = List.of(LAND, START, ROOF, FINISH);
    /// 180 millions in the year.
    private static final List<Map<String, Object>> EVENLY = curve(Collections.nCopies(12, 15));

    private static Map<String, Object> point(String key, String name, String planned, boolean isKey) {
        return Map.of("key", key, "name", name, "planned", planned, "isKey", isKey, "after", List.of());
    }

    /// @param millions of each month from January on
    private static List<Map<String, Object>> curve(List<Integer> millions) {
        return IntStream.range(0, millions.size())
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "month",
                        YearMonth.of(2026, 1 + i).toString(),
                        "amount",
                        Office.money(millions.get(i) + "000000.00")))
                .toList();
    }

    private static String path(UUID of, String what) {
        return Office.PROJECTS + "/" + of + "/" + what;
    }

    private void frozen(UUID of) {
        Http.Reply drawn = http.send(
                "PUT",
                path(of, "plan"),
                token(chief),
                json(Map.of("milestones", PROMISED, "curve", EVENLY)),
                "If-Match",
                "\"0\"");
        assertEquals(200, drawn.status(), drawn.text());
        Http.Reply frozen = http.post(path(of, "baselines"), token(office), Map.of("reason", "存量项目"));
        assertEquals(201, frozen.status(), frozen.text());
    }

    private static String json(Map<String, ?> body) {
        return io.parkflow.ground.text.Trees.of(body).toString();
    }

    private Http.Reply asked(Map<String, Object> change) {
        UUID fresh = project("项目" + UUID.randomUUID());
        frozen(fresh);
        Http.Reply asked = http.post(path(fresh, "plan-changes"), token(chief), change);
        assertEquals(201, asked.status(), asked.text());
        return asked;
    }

    private String level(List<Map<String, Object>> milestones, List<Map<String, Object>> curve) {
        return asked(Map.of("reason", "征拆延期", "plan", Map.of("milestones", milestones, "curve", curve)))
                .string("level");
    }

    private String levelWith(Map<String, Object> instead) {
        return level(
                PROMISED.stream()
                        .map(each -> Objects.equals(each.get("key"), instead.get("key")) ? instead : each)
                        .toList(),
                EVENLY);
    }

    private String levelWithout(Map<String, Object> gone) {
        return level(PROMISED.stream().filter(each -> !each.equals(gone)).toList(), EVENLY);
    }

    private String levelWith(List<Map<String, Object>> curve) {
        return level(PROMISED, curve);
    }

    @Test
    void fifteenDaysAreTheOfficesAndSixteenTheLeaders() {
        assertEquals("OFFICE", levelWith(point("land", "摘地", "2026-06-25", true)));
        assertEquals("LEADER", levelWith(point("land", "摘地", "2026-06-26", true)));
    }

    @Test
    void aWeekIntoAnotherQuarterIsTheLeaders() {
        assertEquals("LEADER", levelWith(point("roof", "封顶", "2026-10-02", false)));
        assertEquals("OFFICE", levelWith(point("roof", "封顶", "2026-09-30", false)));
    }

    @Test
    void aMilestoneLeftOutIsFartherThanAnyDate() {
        assertEquals("LEADER", levelWithout(ROOF));
        assertEquals("LEADER", levelWithout(LAND));
        assertEquals("PARK", levelWithout(START));
        assertEquals("PARK", levelWithout(FINISH));
    }

    @Test
    void aKeyMilestoneUnderAnotherNameIsNotWhatWasPromised() {
        assertEquals("LEADER", levelWith(point("land", "摘地准备", "2026-06-10", true)));
        assertEquals("LEADER", levelWith(point("land", "摘地", "2026-06-10", false)));
        assertEquals("PARK", levelWith(point("finish", "竣工准备", "2026-12-20", true)));
        assertEquals("OFFICE", levelWith(point("roof", "主体封顶", "2026-09-25", false)));
    }

    @Test
    void startAndFinishInAnotherYearAreTheParksWhateverTheProjectsFormSays() {
        assertEquals("PARK", levelWith(point("finish", "竣工", "2027-01-03", true)));
        assertEquals("PARK", levelWith(point("start", "开工", "2025-12-30", true)));
        assertEquals("LEADER", levelWith(point("roof", "封顶", "2027-01-03", false)));
        assertEquals("OFFICE", levelWith(point("finish", "竣工", "2026-12-31", true)));
    }

    @Test
    void theYearsCurveIsLookedAtMonthByMonth() {
        List<Integer> december = new ArrayList<>(Collections.nCopies(11, 0));
        december.add(180);
        assertEquals("PARK", levelWith(curve(december)));

        // 18 of 180 millions later than promised: ten per cent, at the end of two months only
        assertEquals("PARK", levelWith(curve(List.of(15, 15, 6, 6, 33, 15, 15, 15, 15, 15, 15, 15))));
        assertEquals("OFFICE", levelWith(curve(List.of(15, 15, 6, 7, 32, 15, 15, 15, 15, 15, 15, 15))));
        // without a curve the year is due evenly: 200 millions instead of 180
        assertEquals("PARK", levelWith(List.<Map<String, Object>>of()));
    }

    @Test
    void aCurveForAYearThatHadNoneIsMeasuredByWhatWasDueWithout() {
        List<Map<String, Object>> more = new ArrayList<>(EVENLY);
        more.add(Map.of("month", "2027-01", "amount", Office.money("200000000.00")));

        assertEquals("PARK", levelWith(more));
    }

    @Test
    void whoeverDecidesSeesWhatIsNoLongerPromised() {
        Http.Reply asked =
                asked(Map.of("reason", "不再需要", "plan", Map.of("milestones", List.of(START, FINISH), "curve", EVENLY)));
        assertEquals("LEADER", asked.string("level"));

        Map<String, Object> task = tasks(squadLeader).getFirst();
        Http.Reply sheet = http.get("/api/v1/tasks/" + task.get("id"), token(squadLeader));
        assertTrue(sheet.text().contains("摘地、封顶"), sheet.text());
        assertEquals(200, answer(squadLeader, "grant").status());
    }
}
