package io.parkflow.squad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.platform.rhythm.Daily;
import io.parkflow.test.Http;
import io.parkflow.test.Statements;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A park with more projects than go into one transaction: what opening, scan and agenda cost, and what they hold.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyParkTest extends Squads {
    private static final int MOST = 200;

    @Inject
    List<Chore> chores = List.of();

    @Inject
    List<Daily> dailies = List.of();

    @Inject
    Statements statements;

    private void hour(String... words) {
        inPark(() -> chores.stream()
                .filter(chore -> words.length == 0
                        || List.of(words).contains(chore.getClass().getSimpleName()))
                .allMatch(chore -> chore.perform(now.instant())));
    }

    private void scan() {
        inPark(() -> dailies.stream().mapToInt(Daily::scan).sum());
    }

    private void more(int projects) {
        for (int i = 0; i < projects; i++) {
            project("项目" + i);
        }
    }

    /// The largest number of rows of a table that one transaction wrote.
    private int written(String table) {
        return inPark(() ->
                transactions.read(() -> sql.of("select cast(max(n) as integer) as n from (select count(*) as n from "
                                + table + " where tenant_id = :tenant group by cast(xmin as text)) as t")
                        .one(row -> row.integer("n"))));
    }

    private int rows(String what) {
        return inPark(() -> transactions.read(() ->
                sql.of("select cast(count(*) as integer) as n from " + what).one(row -> row.integer("n"))));
    }

    @Test
    void theScanCostsOneFactForEachThatChangesAndHoldsTwoHundredAtATime() {
        more(29);
        long few = statements.once(park, this::scan);
        more(200);
        now.set("2026-03-05T01:00:00Z");
        long many = statements.once(park, this::scan);

        assertTrue(many - few <= 260, () -> few + " for 30, " + many + " for 230");
        assertEquals(230, rows("(select distinct project_id from project_light where tenant_id = :tenant) as p"));
        assertTrue(written("project_light") <= MOST, () -> "in one transaction: " + written("project_light"));
        long unchanged = statements.once(park, this::scan);
        assertTrue(unchanged <= 60, () -> "nothing new: " + unchanged);
    }

    @Test
    void missingReportsAreToldOfOnceEachAndHeldTwoHundredAtATime() {
        more(229);
        hour("WeeklyHour");
        now.set("2026-03-05T10:00:01Z");
        long cost = statements.once(park, () -> hour("WeeklyHour"));

        assertEquals(230, events("weekly.missed"));
        assertEquals(230, rows("squad_report where tenant_id = :tenant and yellow_at is not null"));
        // a fact for the report and one for the light it changes
        assertTrue(cost <= 3 * 230, () -> "marking: " + cost);
        assertTrue(written("squad_report") <= MOST, () -> "in one transaction: " + written("squad_report"));
        hour("WeeklyHour");
        assertEquals(230, events("weekly.missed"));
    }

    @Test
    void theAgendaCostsTheSameHoweverLongItIs() {
        more(19);
        hour("WeeklyHour");
        now.set("2026-03-06T10:00:01Z");
        hour("WeeklyHour");
        long few = statements.once(park, () -> hour("MeetingsHour"));
        assertEquals(20, rows("squad_agenda where tenant_id = :tenant and reason = 'RED'"));
        more(200);
        now.set("2026-03-11T01:00:00Z");
        hour("WeeklyHour");
        now.set("2026-03-13T10:00:01Z");
        hour("WeeklyHour");
        long many = statements.once(park, () -> hour("MeetingsHour"));

        assertEquals(20 + 220, rows("squad_agenda where tenant_id = :tenant and reason = 'RED'"));
        assertTrue(many - few <= 4, () -> few + " for 20, " + many + " for 220");
        assertEquals(
                220,
                rows(
                        "(select distinct position from squad_agenda a where tenant_id = :tenant and meeting_id = "
                                + "(select id from squad_meeting where tenant_id = a.tenant_id order by held_at desc limit 1)) as p"));
    }

    @Test
    void tasksOfOneTransactionTouchOneCounterOfEachPerson() {
        more(49);
        hour("WeeklyHour");

        assertEquals(50, rows("inbox_item where tenant_id = :tenant"));
        assertEquals(1, rows("inbox_count where tenant_id = :tenant and candidate = 'm:" + officer + "'"));
        assertEquals(50, http.get("/api/v1/tasks/counts", token(officer)).body().get("mine"));
    }

    @Test
    void whoEntersAnInvestmentDoesNotWaitForAScan() throws Exception {
        CountDownLatch judged = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> inTime = threads.submit(() -> inPark(() -> transactions.write(() -> {
                light();
                judged.countDown();
                return waited(entered);
            })));
            judged.await();
            Http.Reply reply = http.post(
                    "/api/v1/squad/projects/" + project + "/investments",
                    token(chief),
                    Map.of("total", Map.of("amount", "1000000.00", "currency", "CNY")));
            entered.countDown();

            assertEquals(201, reply.status(), reply::text);
            assertTrue(inTime.get(), "the investment waited for the light");
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void light() {
        sql.of("""
                        insert into project_light (tenant_id, project_id, at, on_day, colour, raw, was_red, override,
                            exempt, why_zh, why_en, aspects, rules)
                        values (:tenant, :project, :now, :day, 'GREEN', 'GREEN', false, false, false, '', '',
                            cast('[]' as jsonb), 0)
                        """)
                .with("project", project)
                .with("now", now.instant())
                .with("day", LocalDate.of(2026, 3, 4))
                .change();
    }
}
