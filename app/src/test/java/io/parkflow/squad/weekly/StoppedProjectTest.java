package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Squads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A project that is paused, ended or comes to full production in the middle of a week.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedProjectTest extends Squads {
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

    @BeforeEach
    void onlyReportsSpeak() {
        ground.set(park, project, "track", "先进制造");
        inPark(() -> transactions.write(() -> sql.of("update project set annual_plan = 0 where tenant_id = :tenant")
                .change()));
    }

    private void course(UUID of, String course) {
        assertEquals(
                200,
                http.post(
                                "/api/v1/squad/projects/" + of + "/courses",
                                token(office),
                                Map.of("course", course, "reason", "土地手续"))
                        .status());
    }

    private Map<String, Object> report(UUID of, String week) {
        return http.get("/api/v1/squad/reports?project=" + of + "&week=" + week, token(office))
                .objects("items")
                .getFirst();
    }

    private List<String> strips(String query) {
        return http.get("/api/v1/squad/portfolio" + query, token(office)).objects("items").stream()
                .map(strip -> String.valueOf(strip.get("id")))
                .toList();
    }

    private List<Object> agenda() {
        Object meeting = http.get("/api/v1/squad/meetings?kind=dispatch", token(office))
                .objects("items")
                .getFirst()
                .get("id");
        return http.get("/api/v1/squad/meetings/" + meeting, token(office)).objects("agenda").stream()
                .map(item -> Objects.requireNonNull(item.get("projectId")))
                .toList();
    }

    private Map<String, Object> part(UUID of, String key) {
        Map<String, Object> line = http.get("/api/v1/squad/races", token(office)).objects("items").stream()
                .filter(each -> of.toString().equals(each.get("projectId")))
                .findFirst()
                .orElseThrow();
        return parts(line).stream()
                .filter(each -> key.equals(each.get("key")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> line) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(((Map<String, Object>) Objects.requireNonNull(line.get("detail"))).get("parts"));
    }

    @Test
    void whatIsPausedOnWednesdayOwesNothingThatWeekAndReportsAgainTheNext() {
        UUID other = project("不停的");
        hour("2026-03-04T01:00:00Z");
        assertEquals(2, tasks(officer).size());
        now.set("2026-03-04T06:00:00Z");
        http.post(
                "/api/v1/squad/blockers",
                token(officer),
                Map.of("projectId", project, "category", "LAND", "grade", "NORMAL", "description", "用地未批"));
        course(project, "PAUSED");

        assertEquals("EXCUSED", report(project, "2026-W10").get("state"));
        assertEquals(1, tasks(officer).size());
        assertEquals(1, events("weekly.excused"));
        hour("2026-03-05T10:00:00Z");
        hour("2026-03-06T04:00:00Z");
        hour("2026-03-06T10:00:00Z");
        assertEquals("EXCUSED", report(project, "2026-W10").get("state"));
        assertFalse(report(project, "2026-W10").containsKey("light")
                && List.of("yellow", "red").contains(report(project, "2026-W10").get("light")));
        assertFalse(agenda().contains(project.toString()), "a project that stands still is not spoken of");
        assertTrue(agenda().contains(other.toString()));

        // it goes on: nothing of the old week, a report of the new one
        course(project, "RUNNING");
        assertEquals(1, tasks(officer).size());
        assertEquals("0", part(project, "reports").get("denominator"));
        assertEquals("1", part(other, "reports").get("denominator"));
        hour("2026-03-11T01:00:00Z");
        assertEquals("OPEN", report(project, "2026-W11").get("state"));
        assertEquals(
                1,
                http.get("/api/v1/squad/weeks/2026-W10", token(office)).body().get("projects"));
    }

    @Test
    void whatWasLateBeforeItStoppedStaysMissedAndGrowsNoRedder() {
        hour("2026-03-04T01:00:00Z");
        hour("2026-03-05T10:00:00Z");
        now.set("2026-03-06T01:00:00Z");
        course(project, "TERMINATED");

        assertEquals("MISSED", report(project, "2026-W10").get("state"));
        assertEquals(List.of(), tasks(officer));
        hour("2026-03-06T04:00:00Z");
        assertEquals(1, events("weekly.missed"));
        assertEquals(0, events("weekly.excused"));
    }

    @Test
    void aSilenceIsNotTakenUpWhileAProjectStandsStill() {
        for (String week : List.of("04", "11")) {
            hour("2026-03-" + week + "T01:00:00Z");
            hour("2026-03-" + (week.equals("04") ? "06" : "12") + "T04:00:00Z");
        }
        course(project, "PAUSED");
        hour("2026-03-13T04:00:00Z");
        hour("2026-03-18T01:00:00Z");
        hour("2026-03-20T04:00:00Z");

        assertEquals(
                List.of(),
                http.get("/api/v1/squad/orders?project=" + project, token(office))
                        .objects("items"));
    }

    @Test
    void onlyWhatGoesOnIsInThePortfolioAndInTheRaceButEarlierDaysStayAsTheyWere() {
        UUID other = project("不停的");
        hour("2026-03-04T01:00:00Z");
        now.set("2026-03-10T01:00:00Z");
        assertTrue(strips("").contains(project.toString()));
        course(project, "TERMINATED");
        now.set("2026-03-12T01:00:00Z");

        assertEquals(List.of(other.toString()), strips(""));
        assertEquals(2, strips("?asOf=2026-03-08").size());
        assertEquals(
                List.of(other.toString()),
                http.get("/api/v1/squad/races", token(office)).objects("items").stream()
                        .map(line -> line.get("projectId"))
                        .toList());
    }

    @Test
    void aQuarterRanksWhatWasGoingOnThenAndNobodyWhoHasStoppedSinceHoldsItsFlag() {
        UUID other = project("不停的");
        now.set("2026-04-02T01:00:00Z");
        course(other.toString().compareTo(project.toString()) < 0 ? other : project, "TERMINATED");

        assertEquals(
                201,
                http.post("/api/v1/squad/scores", token(office), Map.of("quarter", "2026-Q1"))
                        .status());
        assertEquals(
                2,
                http.get("/api/v1/squad/scores?quarter=2026-Q1", token(office))
                        .objects("items")
                        .size());
        assertEquals(
                other.toString().compareTo(project.toString()) < 0 ? project.toString() : other.toString(),
                http.get("/api/v1/squad/flags", token(office))
                        .objects("items")
                        .getFirst()
                        .get("projectId"));
    }
}
