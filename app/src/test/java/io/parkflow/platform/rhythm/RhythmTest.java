package io.parkflow.platform.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The beats of a park against a real database, and deadlines after a change of the calendar.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RhythmTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Enrolment enrolment;

    @Inject
    Round round;

    @Inject
    Conductor conductor;

    @Inject
    Metronome metronome;

    @Inject
    Transactions transactions;

    @Inject
    MoreWorkflows workflows;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    // Monday, ten in the morning in Chongqing; three working days end on Thursday at six
    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");
    private Park park = Town.NOWHERE;
    private UUID handler = UUID.randomUUID();
    private UUID supervisor = UUID.randomUUID();
    private UUID admin = UUID.randomUUID();
    private UUID office = UUID.randomUUID();
    private UUID leader = UUID.randomUUID();

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
        now.set("2026-03-02T02:00:00Z");
        park = town.park();
        handler = town.person(park, "DEPT_HANDLER").member();
        supervisor = town.person(park, "SUPERVISOR").member();
        admin = town.person(park, "TENANT_ADMIN").member();
        office = town.person(park, "DISPATCH_OFFICE").member();
        leader = town.person(park, "PARK_LEADER").member();
    }

    private String token(UUID member) {
        return inPark(() -> enrolment.issueToken(member));
    }

    private <T> T inPark(Callable<T> work) {
        try {
            return Tenancy.call(park.tenant(), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean beat() {
        boolean done = inPark(conductor::go);
        inPark(() -> {
            round.go();
            return 0;
        });
        return done;
    }

    private void open(String title) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                token(handler),
                Map.of("workflow", "request", "title", title, "data", Map.of("subject", "x")));
        assertEquals(201, opened.status(), opened::text);
    }

    private List<String> titles(UUID member, String topic) {
        return http.get("/api/v1/me/messages?topic=" + topic, token(member)).objects("items").stream()
                .map(message -> String.valueOf(message.get("title")))
                .toList();
    }

    private List<Map<String, Object>> runs(String beat) {
        return http.get("/api/v1/rhythm/runs?beat=" + beat, token(supervisor)).objects("items");
    }

    @Test
    void aDeadlineIsRemindedOfOnceWhenNearAndOnceWhenPast() {
        open("新建围墙");
        assertTrue(beat());
        assertEquals(List.of(), titles(handler, "reminders"));

        // Thursday at ten: one working day is left
        now.forward(Duration.ofDays(3));
        beat();
        beat();
        assertEquals(List.of("即将到期：部门办理"), titles(handler, "reminders"));
        assertEquals(
                List.of(),
                titles(supervisor, "supervision").stream()
                        .filter(title -> title.contains("督办"))
                        .toList());

        now.forward(Duration.ofDays(1));
        beat();
        now.forward(Duration.ofDays(1));
        beat();
        assertEquals(List.of("已逾期：部门办理", "即将到期：部门办理"), titles(handler, "reminders"));
        assertEquals(
                1,
                titles(supervisor, "supervision").stream()
                        .filter(title -> title.contains("督办"))
                        .count());
    }

    @Test
    void manyDeadlinesAreToldOfOnceEachTwoHundredInATransaction() {
        late(450);

        beat();
        beat();

        assertEquals(450, rows("event where tenant_id = :tenant and type = 'rhythm.task.overdue'"));
        assertEquals(
                0,
                rows(
                        "(select from beat_mark where tenant_id = :tenant group by cast(xmin as text) having count(*) > 200) as t"));
        assertEquals(
                450, ((Map<?, ?>) Objects.requireNonNull(runs("day").getFirst().get("found"))).get("overdue"));
    }

    private int rows(String what) {
        return inPark(() -> transactions.read(() ->
                sql.of("select cast(count(*) as integer) as n from " + what).one(row -> row.integer("n"))));
    }

    /// Tasks of one case that were due yesterday.
    private void late(int tasks) {
        open("新建围墙");
        inPark(() -> transactions.write(() -> sql.of("""
                        insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, opened_at, due_at)
                        select i.tenant_id, gen_random_uuid(), i.case_id, i.workflow, i.step, i.candidate, :opened, :due
                        from inbox_item i cross join generate_series(1, :more) where i.tenant_id = :tenant
                        """)
                .with("more", tasks)
                .with("opened", now.instant().minus(Duration.ofDays(9)))
                .with("due", now.instant().minus(Duration.ofDays(1)))
                .change()));
    }

    @Test
    void twoNodesRunABeatOnceBetweenThem() throws Exception {
        open("并发");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> node = () -> inPark(conductor::go);
            for (var done : threads.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        for (String beat : List.of("day", "week", "month", "quarter", "year")) {
            assertEquals(1, runs(beat).size(), beat);
            assertEquals("done", runs(beat).getFirst().get("state"), beat);
            assertEquals(1, runs(beat).getFirst().get("attempts"), beat);
        }
        int ready = inPark(() -> transactions.read(() -> sql.of("""
                        select cast(count(*) as integer) as n from event
                        where tenant_id = :tenant and type = 'rhythm.report.ready'
                        """).one(row -> row.integer("n"))));
        assertEquals(4, ready);
    }

    @Test
    void reportsThatWereMissedAreMadeUpFor() {
        open("三月的事");
        beat();
        now.forward(Duration.ofDays(70));

        metronome.beat();

        List<String> months = new ArrayList<>();
        runs("month").forEach(run -> months.add(String.valueOf(run.get("period"))));
        assertEquals(List.of("2026-04", "2026-03", "2026-02"), months);
        String march = String.valueOf(runs("month").get(1).get("found"));
        assertTrue(march.contains(", opened=1") && march.contains("before={closed=0, opened=0"), march);
        assertEquals(2, runs("day").size());
    }

    @Test
    void aRunWhoseNodeDiedIsTakenOverAndOneThatFailedIsRunAgainByHand() {
        UUID dead = UUID.randomUUID();
        UUID failed = UUID.randomUUID();
        inPark(() -> transactions.write(() -> sql.of("""
                        insert into beat_run (tenant_id, id, beat, period, state, started_at, attempts)
                        values (:tenant, :dead, 'week', '2026-W09', 'running', :now, 1),
                            (:tenant, :failed, 'month', '2026-02', 'failed', :now, 1)
                        """)
                .with("dead", dead)
                .with("failed", failed)
                .with("now", now.instant())
                .change()));
        assertFalse(beat(), "another node is at it");

        now.forward(Runs.STALE.plusSeconds(1));
        assertTrue(beat());

        assertEquals("done", runs("week").getFirst().get("state"));
        assertEquals(2, runs("week").getFirst().get("attempts"));
        assertEquals("failed", runs("month").getFirst().get("state"), "not by itself");
        String again = "/api/v1/rhythm/runs/" + failed + "/reruns";
        assertEquals(403, http.post(again, token(supervisor), Map.of()).status());
        assertEquals(
                404,
                http.post(again, town.person(town.park(), "TENANT_ADMIN").token(), Map.of())
                        .status());
        assertEquals("done", http.post(again, token(admin), Map.of()).string("state"));
        assertEquals(409, http.post(again, token(admin), Map.of()).status());
    }

    @Test
    void aNewHolidayMovesWhatIsNotDueYetAfterALookAtIt() {
        open("清明前的事");
        String holiday = """
                {"reason":"市庆","days":[{"day":"2026-03-04","kind":"OFF","name":"市庆","source":"渝府发〔2026〕1号"}]}
                """;
        Http.Reply changed = http.send("PUT", "/api/v1/calendar/days", token(admin), holiday, "If-Match", "\"0\"");
        assertEquals(200, changed.status(), changed::text);
        assertEquals(
                412,
                http.send("PUT", "/api/v1/calendar/days", token(admin), holiday, "If-Match", "\"0\"")
                        .status());
        Http.Reply year = http.get("/api/v1/calendar/years/2026", token(handler));
        assertEquals(247, year.body().get("workdays"), "248 by the nation's notice");

        List<Map<String, Object>> preview =
                http.get("/api/v1/calendar/recounts", token(admin)).objects("items");
        assertEquals(1, preview.size());
        assertEquals("部门办理", preview.getFirst().get("name"));
        assertEquals("2026-03-05T10:00:00Z", preview.getFirst().get("from"));
        assertEquals("2026-03-06T10:00:00Z", preview.getFirst().get("to"));
        assertEquals(
                403,
                http.post("/api/v1/calendar/recounts", token(handler), Map.of()).status());
        assertEquals("2026-03-05T10:00:00Z", due(), "looking moves nothing");

        assertEquals(
                1,
                http.post("/api/v1/calendar/recounts", token(admin), Map.of())
                        .body()
                        .get("total"));

        assertEquals("2026-03-06T10:00:00Z", due());
        assertEquals(
                0,
                http.post("/api/v1/calendar/recounts", token(admin), Map.of())
                        .body()
                        .get("total"));
        Http.Reply back = http.send(
                "PUT",
                "/api/v1/calendar/days",
                token(admin),
                "{\"reason\":\"撤销\",\"remove\":[\"2026-03-04\"]}",
                "If-Match",
                "\"1\"");
        assertEquals(200, back.status(), back::text);
        http.post("/api/v1/calendar/recounts", token(admin), Map.of());
        assertEquals("2026-03-05T10:00:00Z", due());
        assertEquals(
                2,
                http.get("/api/v1/calendar/editions", token(admin))
                        .objects("items")
                        .size());
    }

    private String due() {
        return String.valueOf(http.get("/api/v1/tasks", token(handler))
                .objects("items")
                .getFirst()
                .get("dueAt"));
    }

    @Test
    void whatWasSetByHandAndWhatIsPastStaysAsItIs() {
        open("手工");
        inPark(() -> transactions.write(() ->
                sql.of("""
                        update inbox_item set due_at = :due where tenant_id = :tenant
                        """).with("due", Instant.parse("2026-03-05T03:00:00Z")).change()));
        http.send(
                "PUT",
                "/api/v1/calendar/days",
                token(admin),
                "{\"reason\":\"x\",\"days\":[{\"day\":\"2026-03-04\",\"kind\":\"OFF\",\"name\":\"x\",\"source\":\"x\"}]}",
                "If-Match",
                "\"0\"");

        assertEquals(
                List.of(), http.get("/api/v1/calendar/recounts", token(admin)).objects("items"));
    }

    @Test
    void aNoticeIsTakenInAsDataAndAYearWithoutOneSaysSo() {
        assertEquals(
                false,
                http.get("/api/v1/calendar/years/2027", token(handler)).body().get("known"));
        Map<String, Object> notice = Map.of(
                "year",
                2027,
                "papers",
                List.of("https://www.gov.cn/2027"),
                "days",
                List.of(
                        Map.of("name", "元旦", "date", "2027-01-01", "isOffDay", true),
                        Map.of("name", "元旦", "date", "2027-01-02", "isOffDay", false)));
        Http.Reply taken = http.post("/api/v1/calendar/imports", token(admin), notice);
        assertEquals(201, taken.status(), taken::text);

        Http.Reply year = http.get("/api/v1/calendar/years/2027", token(handler));
        List<Map<String, Object>> days = year.objects("days");
        assertEquals(
                List.of("OFF", "WORK"),
                days.stream().map(day -> day.get("kind")).toList());
        assertEquals(true, days.getFirst().get("own"));
        assertEquals(true, year.body().get("known"));
        Http.Reply wrong = http.post(
                "/api/v1/calendar/imports",
                token(admin),
                Map.of("year", 1, "days", List.of(Map.of("name", "", "date", "2027-13-01", "isOffDay", true))));
        assertEquals(422, wrong.status());
        assertEquals(3, wrong.objects("errors").size(), wrong::text);
        assertEquals(
                403,
                http.post("/api/v1/calendar/imports", token(handler), notice).status());
        assertEquals(
                List.of(),
                http.get(
                                "/api/v1/calendar/years/2027",
                                town.person(town.park(), "DEPT_HANDLER").token())
                        .objects("days"));
    }

    /// A workflow that waits three working days by itself.
    private void bringWaiting() {
        workflows.bring("waits", """
                        {"key": "waits", "version": 1, "name": {"zh-CN": "等待"}, "summary": {"zh-CN": "测试用"},
                         "number": {"kind": "等"}, "process": "waits.bpmn", "start": {"roles": ["DEPT_HANDLER"]},
                         "deadlines": {"wait": {"length": "3WD"}},
                         "steps": {"after": {"name": {"zh-CN": "到期办理"}, "assign": {"role": "DEPT_HANDLER"},
                           "deadline": {"length": "1WD"}, "status": "IN_REVIEW",
                           "outcomes": {"done": {"label": {"zh-CN": "完成"}}}}},
                         "ends": {"closed": {"state": "CLOSED"}}}
                        """, """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn" targetNamespace="https://parkflow.io/standard">
                          <process id="waits" isExecutable="true">
                            <startEvent id="start"/>
                            <sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
                            <intermediateCatchEvent id="wait"><timerEventDefinition pf:deadline="wait"/></intermediateCatchEvent>
                            <sequenceFlow id="f2" sourceRef="wait" targetRef="after"/>
                            <userTask id="after"/>
                            <sequenceFlow id="f3" sourceRef="after" targetRef="closed"/>
                            <endEvent id="closed"/>
                          </process>
                        </definitions>
                        """, Map.of());
    }

    @Test
    void aTimerOfTheWorkflowMovesWithTheCalendar() {
        bringWaiting();
        Http.Reply opened = http.post(
                "/api/v1/cases", token(handler), Map.of("workflow", "waits", "title", "等三天", "data", Map.of()));
        assertEquals(201, opened.status(), opened::text);
        http.send(
                "PUT",
                "/api/v1/calendar/days",
                token(admin),
                "{\"reason\":\"市庆\",\"days\":[{\"day\":\"2026-03-04\",\"kind\":\"OFF\",\"name\":\"市庆\",\"source\":\"x\"}]}",
                "If-Match",
                "\"0\"");
        Map<String, Object> shift = http.get("/api/v1/calendar/recounts", token(admin))
                .objects("items")
                .getFirst();
        assertEquals("2026-03-05T10:00:00Z", shift.get("from"));
        assertEquals("2026-03-06T10:00:00Z", shift.get("to"));

        assertEquals(
                1,
                http.post("/api/v1/calendar/recounts", token(admin), Map.of())
                        .body()
                        .get("total"));

        now.forward(Duration.ofDays(3).plusHours(9));
        assertEquals(0, inPark(jobs::runDue), "when it was due before nothing happens");
        now.forward(Duration.ofDays(1));
        assertEquals(1, inPark(jobs::runDue));
        assertEquals(
                "到期办理",
                http.get("/api/v1/tasks", token(handler))
                        .objects("items")
                        .getFirst()
                        .get("stepName"));
    }

    private void pause(String title, String until) {
        open(title);
        Http.Reply paused = http.post(
                "/api/v1/cases/" + newest() + "/suspension",
                token(office),
                Map.of("comment", "等待上级批复", "expectedOn", until));
        assertEquals(204, paused.status(), paused::text);
    }

    private String newest() {
        return String.valueOf(http.get("/api/v1/cases", token(office))
                .objects("items")
                .getFirst()
                .get("id"));
    }

    private long found(String title) {
        beat();
        return titles(supervisor, "supervision").stream()
                .filter(said -> said.startsWith(title))
                .count();
    }

    /// The thirtieth working day after 2 March 2026 is 14 April: Qingming lies between.
    @Test
    void aPauseOfMoreThanThirtyWorkingDaysIsFoundOnceUnlessItWasAllowed() {
        pause("久停", "2026-04-10");
        pause("获准", "2026-06-01");
        String allowed = newest();
        Http.Reply granted =
                http.post("/api/v1/cases/" + allowed + "/suspension/decision", token(leader), Map.of("granted", true));
        assertEquals(204, granted.status(), granted::text);

        now.forward(Duration.ofDays(43));
        assertEquals(0, found("停表过久"));
        now.forward(Duration.ofDays(1));
        assertEquals(1, found("停表过久"));
        assertEquals(1, found("停表过久"));
        now.forward(Duration.ofDays(47));
        assertEquals(1, found("停表过久"), "until the day that was allowed");
        now.forward(Duration.ofDays(1));
        assertEquals(2, found("停表过久"));
    }

    private void correction(String title) {
        open(title);
        String matter = newest();
        inPark(() -> transactions.write(() -> sql.of("""
                        insert into correction (tenant_id, id, case_id, form, fields, message, asked_by, asked_at)
                        values (:tenant, :id, :case, 'opening', '[]', '请补充', :by, :now)
                        """)
                .with("id", UUID.randomUUID())
                .with("case", UUID.fromString(matter))
                .with("by", handler)
                .with("now", now.instant())
                .change()));
    }

    @Test
    void aCorrectionNobodyHasSeenAfterTwoWorkingDaysIsFound() {
        correction("看过的");
        beat();
        http.get("/api/v1/me/messages", token(handler))
                .objects("items")
                .forEach(message -> assertEquals(
                        200,
                        http.post("/api/v1/me/messages/" + message.get("id") + "/reading", token(handler), Map.of())
                                .status()));
        correction("没看的");
        beat();

        now.forward(Duration.ofDays(2));
        assertEquals(0, found("补正未读"));
        now.forward(Duration.ofDays(1));
        assertEquals(1, found("补正未读"));
        assertEquals(1, found("补正未读"));
    }

    @Test
    void aParkInAnotherZoneBeatsByItsOwnClock() {
        park = town.park("Asia/Urumqi");
        handler = town.person(park, "DEPT_HANDLER").member();
        supervisor = town.person(park, "SUPERVISOR").member();
        // half past six there, half past eight in Chongqing
        now.set("2026-03-02T00:30:00Z");
        open("西部的事");

        beat();
        assertEquals("2026-03-01", runs("day").getFirst().get("period"));
        assertEquals("2026-W08", runs("week").getFirst().get("period"));
        assertEquals("2026-03-05T12:00:00Z", due());
        now.forward(Duration.ofMinutes(30));
        metronome.beat();
        assertEquals("2026-03-02", runs("day").getFirst().get("period"));
    }
}
