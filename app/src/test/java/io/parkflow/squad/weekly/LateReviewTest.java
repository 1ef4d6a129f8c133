package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Reports that were handed in, and what becomes of them when nobody looks, or nobody mends them.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateReviewTest extends Squads {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
        inPark(() -> transactions.write(() -> sql.of("update project set annual_plan = 0 where tenant_id = :tenant")
                .change()));
    }

    private void submit() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "progressText",
                "主体结构封顶",
                "confidence",
                "SMOOTH",
                "investTotal",
                "50000000.00",
                "nextWeekPlan",
                "机电安装"));
        String photo = uploads.send(token(officer), "a.png", PNG).string("id");
        data.put("photos", List.of(Map.of("photo", photo, "takenAt", "2026-03-04T08:30")));
        Object task = tasks(officer).stream()
                .filter(row -> List.of("report", "amend").contains(row.get("step")))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertEquals(
                200,
                http.post(
                                "/api/v1/tasks/" + task + "/completion",
                                token(officer),
                                Map.of("outcome", "submit", "data", data))
                        .status());
    }

    private Map<String, Object> report() {
        return http.get("/api/v1/squad/reports?week=2026-W10", token(office))
                .objects("items")
                .getFirst();
    }

    private Object reportsPart(String key) {
        Map<String, Object> line =
                http.get("/api/v1/squad/races", token(office)).objects("items").getFirst();
        return parts(line).stream()
                .filter(part -> "reports".equals(part.get("key")))
                .findFirst()
                .map(part -> Objects.requireNonNull(part.get(key)))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> line) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(((Map<String, Object>) Objects.requireNonNull(line.get("detail"))).get("parts"));
    }

    private int count(String table, String which) {
        return inPark(() -> transactions.read(() -> sql.of("select cast(count(*) as integer) as n from " + table
                        + " where tenant_id = :tenant and " + which)
                .with("project", project)
                .one(row -> row.integer("n"))));
    }

    @Test
    void whatTheChiefDoesNotReviewGoesToTheOfficeAndItsMoneyEntersThePlan() {
        hour("2026-03-04T01:00:00Z");
        submit();
        assertEquals(List.of("review"), steps(chief));
        hour("2026-03-06T03:59:00Z");
        assertEquals(List.of("review"), steps(chief));
        hour("2026-03-06T04:00:00Z");

        assertEquals(List.of(), steps(chief));
        assertEquals(1, events("weekly.reviewOverdue"));
        Map<String, Object> task = http.get("/api/v1/tasks?view=claimable", token(office)).objects("items").stream()
                .filter(row -> "review-office".equals(row.get("step")))
                .findFirst()
                .orElseThrow();
        assertEquals("2026-03-06T09:00:00Z", task.get("dueAt"));
        // not looked at by the evening: it is on the agenda
        hour("2026-03-06T10:00:00Z");
        Object meeting = http.get("/api/v1/squad/meetings?kind=dispatch", token(office))
                .objects("items")
                .getFirst()
                .get("id");
        assertTrue(http.get("/api/v1/squad/meetings/" + meeting, token(office)).objects("agenda").stream()
                .anyMatch(item -> String.valueOf(item.get("detail")).contains("周报提交后未审核")));
        assertEquals(
                200,
                http.post("/api/v1/tasks/" + task.get("id") + "/completion", token(office), Map.of("outcome", "accept"))
                        .status());

        assertEquals("ACCEPTED", report().get("state"));
        assertEquals(1, count("project_invested", "project_id = :project"));
    }

    @Test
    void aReportThatComesLateIsNotTakenFromTheChiefAtOnce() {
        hour("2026-03-04T01:00:00Z");
        hour("2026-03-06T08:00:00Z");
        submit();
        hour("2026-03-06T09:00:00Z");

        // four working hours: two on Friday, two on Monday
        assertEquals(List.of("review"), steps(chief));
        Object due = tasks(chief).getFirst().get("dueAt");
        assertTrue(String.valueOf(due).startsWith("2026-03-09T03:00"), () -> "due " + due);
    }

    @Test
    void aReportThatWasGivenBackAndNeverMendedWasNotInTime() {
        hour("2026-03-04T01:00:00Z");
        submit();
        assertEquals(200, answer(chief, "return").status());
        hour("2026-03-06T04:00:00Z");
        assertEquals("1", reportsPart("numerator"));
        hour("2026-03-11T01:00:00Z");

        assertEquals("MISSED", report().get("state"));
        now.set("2026-03-12T11:00:00Z");
        assertEquals("0", reportsPart("numerator"));
        assertEquals(UUID.fromString(String.valueOf(report().get("projectId"))), project);
    }

    @Test
    void twoWeeksWithOneWorkingDayEachGoIntoTheThird() {
        String off = List.of("03", "04", "05", "06", "10", "11", "12", "13").stream()
                .map(day ->
                        "{\"day\":\"2026-03-%s\",\"kind\":\"OFF\",\"name\":\"停工\",\"source\":\"通知\"}".formatted(day))
                .collect(Collectors.joining(","));
        Http.Reply changed = http.send(
                "PUT",
                "/api/v1/calendar/days",
                town.person(park, "TENANT_ADMIN").token(),
                "{\"reason\":\"停工\",\"days\":[" + off + "]}",
                "If-Match",
                "\"0\"");
        assertEquals(200, changed.status(), changed::text);
        hour("2026-02-25T01:00:00Z");
        hour("2026-03-05T01:00:00Z");
        hour("2026-03-12T01:00:00Z");
        hour("2026-03-18T01:00:00Z");

        assertEquals(2, events("week.merged"));
        assertEquals(
                "2026-W10、2026-W11",
                http.get("/api/v1/squad/weeks/2026-W12", token(office)).string("merged"));
        assertEquals(2, count("event", "type = 'week.merged' and cast(detail as text) like '%2026-W12%'"));
    }
}
