package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.squad.Ground;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import io.parkflow.test.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The weekly loop from Wednesday to Friday against a real database.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyTest implements TestPropertyProvider {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Ground ground;

    @Inject
    Enrolment enrolment;

    @Inject
    Uploads uploads;

    @Inject
    WeeklyHour hour;

    @Inject
    Silences silences;

    @Inject
    Statements statements;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private final MovableClock now = new MovableClock("2026-03-04T01:00:00Z");
    private Park park = Town.NOWHERE;
    private UUID officer = UUID.randomUUID();
    private UUID chief = UUID.randomUUID();
    private UUID office = UUID.randomUUID();

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeEach
    void people() {
        // Wednesday, nine in the morning
        now.set("2026-03-04T01:00:00Z");
        park = town.park();
        officer = town.person(park, "PROJECT_OFFICER").member();
        chief = town.person(park, "SQUAD_CHIEF").member();
        office = town.person(park, "DISPATCH_OFFICE").member();
    }

    private UUID project(String name) {
        return ground.project(park, name, Optional.empty(), Optional.of(chief), Optional.of(officer));
    }

    private <T> T inPark(Callable<T> work) {
        try {
            return Tenancy.call(park.tenant(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean go() {
        return inPark(() -> hour.perform(now.instant()));
    }

    private String token(UUID member) {
        return inPark(() -> enrolment.issueToken(member));
    }

    private List<Map<String, Object>> tasks(UUID member) {
        return http.get("/api/v1/tasks?limit=100", token(member)).objects("items");
    }

    private List<Map<String, Object>> lines(String query) {
        return http.get("/api/v1/squad/reports?limit=100" + query, token(office))
                .objects("items");
    }

    private String photo() {
        return uploads.send(token(officer), "a.png", PNG).string("id");
    }

    private Map<String, Object> report(String total) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "progressText", "主体结构封顶",
                "confidence", "SMOOTH",
                "investTotal", total,
                "nextWeekPlan", "机电安装"));
        data.put("photos", List.of(Map.of("photo", photo(), "takenAt", "2026-03-04T08:30")));
        return data;
    }

    private Http.Reply submit(Map<String, Object> data) {
        return http.post(
                "/api/v1/tasks/" + tasks(officer).getFirst().get("id") + "/completion",
                token(officer),
                Map.of("outcome", "submit", "data", data));
    }

    private Http.Reply review(String outcome) {
        return http.post(
                "/api/v1/tasks/" + tasks(chief).getFirst().get("id") + "/completion",
                token(chief),
                Map.of("outcome", outcome, "comment", "已核"));
    }

    @Test
    void whereOneIsOfficerAndChiefTheReviewGoesUp() {
        UUID all = town.person(park, "PROJECT_OFFICER", "SQUAD_CHIEF").member();
        UUID leader = town.person(park, "SQUAD_LEADER").member();
        UUID top = town.person(park, "PARK_LEADER").member();
        ground.project(park, "甲", Optional.of(leader), Optional.of(all), Optional.of(all));
        ground.project(park, "乙", Optional.empty(), Optional.of(all), Optional.of(all));
        go();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> data = report("100000000");
            data.put(
                    "photos",
                    List.of(Map.of(
                            "photo",
                            uploads.send(token(all), "a.png", PNG).string("id"),
                            "takenAt",
                            "2026-03-04T08:30")));
            Http.Reply sent = http.post(
                    "/api/v1/tasks/" + tasks(all).getFirst().get("id") + "/completion",
                    token(all),
                    Map.of("outcome", "submit", "data", data));
            assertEquals(200, sent.status(), sent::text);
        }

        assertEquals(List.of(), tasks(all));
        for (UUID who : List.of(leader, top)) {
            assertEquals("review", tasks(who).getFirst().get("step"));
            assertEquals(
                    200,
                    http.post(
                                    "/api/v1/tasks/" + tasks(who).getFirst().get("id") + "/completion",
                                    token(who),
                                    Map.of("outcome", "accept"))
                            .status());
        }
    }

    private long events(String type) {
        return inPark(() -> transactions.read(
                () -> sql.of("select count(*) as n from event where tenant_id = :tenant and type = :type")
                        .with("type", type)
                        .one(row -> row.number("n"))));
    }

    @Test
    void aWeekIsOpenedOnceForEveryProjectThatIsUnderWay() throws Exception {
        for (int i = 0; i < 5; i++) {
            project("项目" + i);
        }
        ground.set(park, project("暂停的"), "course", "PAUSED");
        ground.set(park, project("终止的"), "course", "TERMINATED");
        ground.set(park, project("达产的"), "stage", "FULL");
        ground.set(park, project("储备的"), "library", "RESERVE");
        now.set("2026-03-04T00:59:00Z");
        go();
        assertEquals(List.of(), lines("&week=2026-W10"));

        now.set("2026-03-04T01:00:00Z");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                done.add(nodes.submit(this::go));
            }
            for (Future<Boolean> each : done) {
                each.get();
            }
        }
        go();

        assertEquals(5, lines("&week=2026-W10").size());
        assertEquals(5, tasks(officer).size());
        assertEquals("2026-03-05T10:00:00Z", tasks(officer).getFirst().get("dueAt"));
        assertEquals(1, events("weekly.weekOpened"));
        assertEquals(5, events("weekly.opened"));
        assertEquals(5, http.get("/api/v1/tasks/counts", token(officer)).body().get("mine"));
    }

    @Test
    void openingCostsFewStatementsForEachProject() {
        for (int i = 0; i < 20; i++) {
            project("先" + i);
        }
        go();
        now.set("2026-03-11T01:00:00Z");
        long twenty = statements.once(park, this::go);
        for (int i = 0; i < 200; i++) {
            project("后" + i);
        }
        now.set("2026-03-18T01:00:00Z");
        long twoHundredAndTwenty = statements.once(park, this::go);

        // one task with its counter, one fact, one look whether the officer is away; ending the week before besides
        long each = (twoHundredAndTwenty - twenty) / 200;
        assertTrue(each <= 4, () -> "%d for 20, %d for 220".formatted(twenty, twoHundredAndTwenty));
        assertEquals(100, lines("&week=2026-W12").size());
    }

    @Test
    void aReportIsHandedInAndReviewed() {
        UUID project = project("装备产业园");
        go();

        assertEquals(200, submit(report("50000000.00")).status());
        Map<String, Object> line = lines("&project=" + project).getFirst();
        assertEquals("SUBMITTED", line.get("state"));
        assertEquals(200, review("return").status());
        assertEquals("amend", tasks(officer).getFirst().get("step"));
        assertEquals("2026-03-04T10:00:00Z", tasks(officer).getFirst().get("dueAt"));
        assertEquals(200, submit(report("51000000.00")).status());
        Http.Reply sheet = http.get("/api/v1/squad/reports/" + line.get("id"), token(chief));
        assertEquals(List.of("accept", "return"), sheet.body().get("can"));
        assertEquals("review", sheet.objects("actors").getFirst().get("step"));
        Object matter = tasks(chief).getFirst().get("caseId");
        assertEquals(
                List.of(line.get("id")),
                lines("&caseId=" + matter).stream().map(row -> row.get("id")).toList());
        assertEquals(List.of(), lines("&caseId=" + UUID.randomUUID()));
        assertEquals(
                List.of(),
                http.get("/api/v1/squad/reports/" + line.get("id"), token(office))
                        .body()
                        .get("can"));
        assertEquals("2026-03-06T04:00:00Z", tasks(chief).getFirst().get("dueAt"));
        assertEquals(200, review("accept").status());

        assertEquals("ACCEPTED", lines("").getFirst().get("state"));
        assertEquals(2, events("weekly.submitted"));
        assertEquals(2, events("weekly.reviewed"));
    }

    @Test
    void lastWeeksTextIsThereAndLessMoneyNeedsAReasonAndTheChief() {
        project("装备产业园");
        go();
        submit(report("50000000.00"));
        review("accept");
        now.set("2026-03-11T01:00:00Z");
        go();
        Map<String, Object> task = tasks(officer).getFirst();
        assertEquals(
                "机电安装",
                http.get("/api/v1/tasks/" + task.get("id"), token(officer))
                        .object("data")
                        .get("nextWeekPlan"));

        Http.Reply refused = submit(report("49000000.00"));
        assertEquals(422, refused.status());
        assertEquals("/lessWhy", refused.objects("errors").getFirst().get("pointer"));
        Map<String, Object> less = report("49000000.00");
        less.put("lessWhy", "上月重复统计设备款 100 万元");
        assertEquals(200, submit(less).status());
        assertEquals(409, review("accept").status());
        assertEquals(200, review("amend").status());

        assertEquals(1, events("weekly.amendmentApproved"));
        Http.Reply sheet = http.get(
                "/api/v1/squad/reports/" + lines("&week=2026-W11").getFirst().get("id"), token(office));
        assertEquals("APPROVED", sheet.object("amendment").get("state"));
        assertEquals("2026-W10", sheet.object("last").get("week"));
    }

    @Test
    void nothingChangedNeedsAReasonAndAPhotographATime() {
        project("装备产业园");
        go();

        Map<String, Object> unchanged = report("1.00");
        unchanged.put("unchanged", true);
        Http.Reply refused = submit(unchanged);
        assertEquals(422, refused.status());
        assertEquals("/unchangedWhy", refused.objects("errors").getFirst().get("pointer"));
        Map<String, Object> timeless = report("1.00");
        timeless.put("photos", List.of(Map.of("photo", photo(), "takenAt", "昨天")));
        assertEquals(422, submit(timeless).status());
        Map<String, Object> early = report("1.00");
        early.put("photos", List.of(Map.of("photo", photo(), "takenAt", "2026-03-04T23:00")));
        assertEquals(422, submit(early).status());
        Map<String, Object> none = report("1.00");
        none.put("photos", List.of());
        assertEquals(422, submit(none).status());
        assertEquals("OPEN", lines("").getFirst().get("state"));
    }

    @Test
    void whatIsMissingTurnsYellowAndRedAndLapses() {
        UUID silent = project("不报的");
        project("要报的");
        go();
        http.post(
                "/api/v1/tasks/" + task("要报的") + "/completion",
                token(officer),
                Map.of("outcome", "submit", "data", report("1.00")));
        now.set("2026-03-05T10:00:00Z");
        go();
        go();
        assertEquals("yellow", lines("&project=" + silent).getFirst().get("light"));
        assertEquals(1, events("weekly.missed"));

        now.set("2026-03-06T04:00:00Z");
        go();
        assertEquals("red", lines("&project=" + silent).getFirst().get("light"));
        assertEquals(2, events("weekly.missed"));
        assertEquals(List.of(new Silences.Silence(silent, 1, "2026-W10")), silent(1));

        for (String wednesday : List.of("2026-03-11", "2026-03-18")) {
            now.set(wednesday + "T01:00:00Z");
            go();
            now.set(Instant.parse(wednesday + "T04:00:00Z")
                    .plusSeconds(2 * 86_400)
                    .toString());
            go();
        }
        assertEquals(List.of(new Silences.Silence(silent, 3, "2026-W10")), silent(3));
        assertEquals(
                "MISSED", lines("&week=2026-W10&project=" + silent).getFirst().get("state"));
        assertEquals(
                1,
                tasks(officer).stream()
                        .filter(row -> String.valueOf(row.get("caseTitle")).startsWith("不报的"))
                        .count());
    }

    private String task(String title) {
        return tasks(officer).stream()
                .filter(row -> String.valueOf(row.get("caseTitle")).startsWith(title))
                .map(row -> String.valueOf(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private List<Silences.Silence> silent(int weeks) {
        return inPark(() -> transactions.read(() -> silences.of(weeks)));
    }

    @Test
    void aReportThatCameAfterAllStaysOnRecordAsRed() {
        UUID project = project("晚报的");
        go();
        now.set("2026-03-06T04:00:00Z");
        go();
        assertEquals(200, submit(report("1.00")).status());

        Map<String, Object> line = lines("&project=" + project).getFirst();
        assertEquals("green", line.get("light"));
        assertEquals(true, line.get("wasRed"));
    }

    @Test
    void weeksWithoutWorkAreSkippedOthersMergedAndLostOnesMadeUpFor() {
        project("项目");
        now.set("2026-02-11T01:00:00Z");
        go();
        assertEquals(1, lines("").size());

        // the Spring Festival week, then down until the Friday of the week after next
        now.set("2026-02-18T01:00:00Z");
        go();
        assertEquals(1, lines("").size());
        assertEquals(1, events("weekly.weekSkipped"));
        now.set("2026-03-06T07:00:00Z");
        go();

        assertEquals(2, lines("").size());
        Http.Reply week = http.get("/api/v1/squad/weeks/2026-W10", token(office));
        assertEquals("2026-03-09T10:00:00Z", week.string("reportDue"));
        assertEquals(
                "SKIPPED",
                http.get("/api/v1/squad/weeks/2026-W09", token(office)).string("fate"));
    }

    @Test
    void aWeekWithOneWorkingDayGoesIntoTheNext() {
        project("项目");
        now.set("2025-01-22T01:00:00Z");
        go();
        now.set("2025-02-05T01:00:00Z");
        go();

        assertEquals(1, events("week.merged"));
        Http.Reply next = http.get("/api/v1/squad/weeks/2025-W06", token(office));
        assertEquals("2025-W05", next.string("merged"));
        assertEquals(List.of(), lines("&week=2025-W05"));
    }

    @Test
    void anotherParkSeesNothingAndAnApplicantMayNotLook() {
        project("项目");
        go();
        Object id = lines("").getFirst().get("id");
        Park other = town.park();
        String stranger = town.person(other, "DISPATCH_OFFICE").token();

        assertEquals(404, http.get("/api/v1/squad/reports/" + id, stranger).status());
        Object matter = tasks(officer).getFirst().get("caseId");
        assertEquals(
                List.of(),
                http.get("/api/v1/squad/reports?caseId=" + matter, stranger).objects("items"));
        assertEquals(404, http.get("/api/v1/squad/weeks/2026-W10", stranger).status());
        String applicant = town.person(park, "APPLICANT").token();
        assertEquals(403, http.get("/api/v1/squad/reports", applicant).status());
        assertEquals(
                404,
                http.get("/api/v1/tasks/" + tasks(officer).getFirst().get("id"), token(chief))
                        .status());
    }
}
