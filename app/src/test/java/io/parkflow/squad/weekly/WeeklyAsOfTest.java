package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The weeks and their reports as they were at the end of any day.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyAsOfTest extends Squads {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    WeeklyHour hour;

    private void go(String moment) {
        now.set(moment);
        inPark(() -> hour.perform(now.instant()));
    }

    private Map<String, Object> report(String total) {
        String photo = uploads.send(token(officer), "现场.png", PNG).string("id");
        return Map.of(
                "progressText", "封顶",
                "confidence", "SMOOTH",
                "investTotal", total,
                "nextWeekPlan", "砌筑",
                "photos", List.of(Map.of("photo", photo, "takenAt", "2026-03-05T10:20")));
    }

    /// Late on Friday, given back, mended on Monday, accepted on Tuesday.
    private void eventful() {
        go("2026-03-04T01:00:00Z");
        go("2026-03-05T10:00:01Z");
        go("2026-03-06T04:00:01Z");
        now.set("2026-03-06T06:00:00Z");
        assertEquals(200, answer(officer, "submit", report("50000000.00")).status());
        assertEquals(200, answer(chief, "return").status());
        now.set("2026-03-09T02:00:00Z");
        assertEquals(200, answer(officer, "submit", report("52000000.00")).status());
        now.set("2026-03-10T02:00:00Z");
        assertEquals(200, answer(chief, "accept").status());
    }

    private List<Map<String, Object>> lines(UUID who, String query) {
        Http.Reply reply = http.get("/api/v1/squad/reports?week=2026-W10" + query, token(who));
        assertEquals(200, reply.status(), reply::text);
        return reply.objects("items");
    }

    private String then(String day) {
        List<Map<String, Object>> lines = lines(office, "&asOf=" + day);
        return lines.isEmpty()
                ? "—"
                : lines.getFirst().get("state") + " " + lines.getFirst().get("light");
    }

    private Map<String, Object> week(String day) {
        return http.get("/api/v1/squad/weeks/2026-W10?asOf=" + day, token(office))
                .body();
    }

    @Test
    void aReportIsWhatItWasAtTheEndOfEachDay() {
        eventful();

        assertEquals(
                List.of(
                        "—",
                        "OPEN green",
                        "OPEN yellow",
                        "RETURNED green",
                        "RETURNED green",
                        "SUBMITTED green",
                        "ACCEPTED green"),
                List.of(
                                "2026-03-03",
                                "2026-03-04",
                                "2026-03-05",
                                "2026-03-06",
                                "2026-03-08",
                                "2026-03-09",
                                "2026-03-10")
                        .stream()
                        .map(this::then)
                        .toList());
        Object id = lines(office, "").getFirst().get("id");
        Http.Reply friday = http.get("/api/v1/squad/reports/" + id + "?asOf=2026-03-06", token(chief));
        assertEquals(
                "50000000.00",
                ((Map<?, ?>) friday.object("content").getOrDefault("investTotal", Map.of())).get("amount"));
        assertEquals(List.of(), friday.body().get("can"));
        assertEquals(List.of(), friday.body().get("actors"));
        assertEquals(
                404,
                http.get("/api/v1/squad/reports/" + id + "?asOf=2026-03-03", token(chief))
                        .status());
    }

    @Test
    void aWeekCountsWhatItCountedThen() {
        eventful();

        assertEquals(
                404,
                http.get("/api/v1/squad/weeks/2026-W10?asOf=2026-03-03", token(office))
                        .status());
        assertEquals(List.of(1, 0, 0), counts("2026-03-05"));
        assertEquals(List.of(0, 1, 0), counts("2026-03-06"));
        assertEquals(List.of(0, 0, 1), counts("2026-03-10"));
        assertEquals(0, week("2026-03-05").get("missing"));
        assertEquals(1, week("2026-03-06").get("missing"));
        go("2026-03-11T01:00:00Z");
        assertEquals("OPEN", week("2026-03-10").get("fate"));
        assertEquals("OVER", week("2026-03-11").get("fate"));
        assertEquals(
                List.of("2026-W10"),
                http.get("/api/v1/squad/weeks?asOf=2026-03-10", token(office)).objects("items").stream()
                        .map(line -> line.get("week"))
                        .toList());
    }

    private List<Object> counts(String day) {
        Map<String, Object> week = week(day);
        List<Object> counts = new ArrayList<>();
        for (String name : List.of("open", "returned", "accepted")) {
            counts.add(week.getOrDefault(name, -1));
        }
        return counts;
    }

    @Test
    void everyVersionIsAFactOfTheLog() {
        eventful();

        int versions = inPark(() -> transactions.read(() -> sql.of("""
                        select cast(count(*) as integer) as n from squad_report_past where tenant_id = :tenant
                        """).one(row -> row.integer("n"))));
        long facts = events("weekly.missed") + events("weekly.submitted") + events("weekly.reviewed");
        assertEquals(facts, versions);
        assertEquals(6, versions);
    }

    @Test
    void mineAreThoseOfTheProjectsOneHadThen() {
        go("2026-03-04T01:00:00Z");
        UUID next = town.person(park, "PROJECT_OFFICER").member();
        now.set("2026-03-05T02:00:00Z");
        Http.Reply given = http.post(
                "/api/v1/squad/projects/" + project + "/hand-overs",
                token(office),
                Map.of("part", "OFFICER", "to", next, "reason", "分工调整"));
        assertEquals(200, given.status(), given::text);

        assertEquals(1, lines(officer, "&mine=true&asOf=2026-03-04").size());
        assertEquals(0, lines(officer, "&mine=true").size());
        assertEquals(0, lines(next, "&mine=true&asOf=2026-03-04").size());
        assertEquals(1, lines(next, "&mine=true").size());
    }

    @Test
    void aDayThatIsNoneIsRefusedAndAnotherParkSeesNothing() {
        eventful();
        Object id = lines(office, "").getFirst().get("id");
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");

        assertEquals(
                400,
                http.get("/api/v1/squad/reports?asOf=gestern", token(office)).status());
        assertEquals(
                404,
                http.get("/api/v1/squad/reports/" + id + "?asOf=2026-03-09", stranger.token())
                        .status());
        assertEquals(
                List.of(),
                http.get("/api/v1/squad/reports?asOf=2026-03-09", stranger.token())
                        .objects("items"));
    }
}
