package io.parkflow.squad.forecasts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.parkflow.squad.Squads;
import io.parkflow.test.Http;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is meant to start and to be finished next month.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastTest extends Squads {
    private static final String APRIL = "/api/v1/squad/forecasts/2026-04";

    @Inject
    ForecastHour hour;

    private boolean go() {
        return inPark(() -> hour.perform(now.instant()));
    }

    private UUID planned(String name, String library, String stage, String start, String finish) {
        UUID id = project(name);
        inPark(() -> transactions.write(() -> sql.of("""
                        update project set library = :library, stage = :stage, planned_start = cast(:start as date),
                            planned_start_by = 'MONTH', planned_finish = cast(:finish as date), planned_finish_by = 'QUARTER'
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("library", library)
                .with("stage", stage)
                .with("start", start)
                .with("finish", finish)
                .change()));
        return id;
    }

    private void day(UUID project, String column, String day) {
        inPark(() -> transactions.write(() -> sql.of(
                        "update project set " + column + " = cast(:day as date) where tenant_id = :tenant and id = :id")
                .with("id", project)
                .with("day", day)
                .change()));
    }

    private List<String> said(String field) {
        return http.get(APRIL, token(office)).objects("items").stream()
                .map(item -> item.get("projectName") + " " + item.get(field))
                .sorted()
                .toList();
    }

    private Http.Reply name(UUID who, UUID project, String kind) {
        return http.post(APRIL + "/projects", token(who), Map.of("projectId", project, "kind", kind, "note", "领导点名"));
    }

    @Test
    void theNextMonthIsForetoldOnThe25thFromTheRegister() {
        planned("甲", "ADMITTED", "PREPARING", "2026-04-30", "2027-06-30");
        planned("乙", "RESERVE", "TALKS", "2026-04-30", "2027-06-30");
        planned("丙", "ADMITTED", "BUILDING", "2025-04-30", "2026-06-30");
        planned("丁", "REFUSED", "PREPARING", "2026-04-30", "2027-06-30");
        planned("戊", "ADMITTED", "BUILDING", "2026-04-30", "2027-06-30");
        now.set("2026-03-24T15:59:00Z");
        go();
        assertEquals(404, http.get(APRIL, token(office)).status());

        now.set("2026-03-24T16:01:00Z");
        go();
        go();

        assertEquals(List.of("乙 START", "甲 START"), said("kind"));
        assertEquals(List.of("乙 RESERVE", "甲 ADMITTED"), said("library"));
        assertEquals(List.of("乙 2026-04", "甲 2026-04"), said("planned"));
        assertEquals(1, rows("squad_forecast where tenant_id = :tenant and month = '2026-04'"));
    }

    private int rows(String what) {
        return inPark(() -> transactions.read(() ->
                sql.of("select cast(count(*) as integer) as n from " + what).one(row -> row.integer("n"))));
    }

    @Test
    void severalNodesForetellOnce() throws Exception {
        planned("甲", "ADMITTED", "PREPARING", "2026-04-30", "2027-06-30");
        now.set("2026-03-25T01:00:00Z");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(this::go));
            }
            for (Future<Boolean> each : all) {
                each.get();
            }
        }
        assertEquals(1, events("forecasts.drawn"));
        assertEquals(List.of("甲 AHEAD"), said("fate"));
    }

    @Test
    void whatIsForetoldComesOrDoesNot() {
        UUID early = planned("甲", "ADMITTED", "PREPARING", "2026-04-30", "2027-06-30");
        UUID late = planned("乙", "ADMITTED", "PREPARING", "2026-04-30", "2027-06-30");
        planned("丙", "ADMITTED", "PREPARING", "2026-04-30", "2027-06-30");
        now.set("2026-03-25T01:00:00Z");
        go();
        day(early, "started_on", "2026-04-20");
        day(late, "started_on", "2026-05-02");
        now.set("2026-05-03T01:00:00Z");

        assertEquals(List.of("丙 MISSED", "乙 LATE", "甲 CAME"), said("fate"));
        Map<String, Object> line = http.get("/api/v1/squad/forecasts", token(office))
                .objects("items")
                .getFirst();
        assertEquals(List.of(3, 0, 1), List.of(line.get("starts"), line.get("finishes"), line.get("came")));
        assertEquals(409, name(office, project, "FINISH").status());
        assertEquals(List.of(), http.get(APRIL, token(office)).body().get("can"));
    }

    @Test
    void theOfficeNamesAProjectAndTakesOneOffWithTheReason() {
        UUID meant = planned("甲", "ADMITTED", "PREPARING", "2026-09-30", "2027-06-30");
        now.set("2026-03-25T01:00:00Z");
        go();

        assertEquals(403, name(officer, meant, "START").status());
        assertEquals(422, name(office, UUID.randomUUID(), "START").status());
        assertEquals(
                "forecasts.other-stage", name(office, meant, "FINISH").body().get("code"));
        assertEquals(201, name(office, meant, "START").status());
        assertEquals(
                "forecasts.there-already", name(office, meant, "START").body().get("code"));
        Map<String, Object> line =
                http.get(APRIL, token(office)).objects("items").getFirst();
        assertEquals(true, line.get("named"));
        String off = APRIL + "/withdrawals";
        Map<String, Object> why = Map.of("projectId", meant, "kind", "START", "reason", "推迟");
        assertEquals(422, http.post(off, token(office), Map.of()).status());
        assertEquals(
                422,
                http.post(off, token(office), Map.of("projectId", meant, "kind", "FINISH", "reason", "推迟"))
                        .status());
        assertEquals(403, http.post(off, token(officer), why).status());
        assertEquals(201, http.post(off, token(office), why).status());
        assertEquals(409, http.post(off, token(office), why).status());
        assertEquals(List.of("甲 STRUCK"), said("fate"));
        Town.Person stranger = town.person(town.park(), "DISPATCH_OFFICE");
        assertEquals(404, http.get(APRIL, stranger.token()).status());
        assertEquals(404, http.post(off, stranger.token(), why).status());
    }

    @Test
    void theMonthThatIsDueTurnsOnThe25th() {
        assertEquals(YearMonth.of(2026, 2), ForecastHour.month(LocalDate.of(2026, 2, 24)));
        assertEquals(YearMonth.of(2026, 3), ForecastHour.month(LocalDate.of(2026, 2, 25)));
        assertEquals(YearMonth.of(2027, 1), ForecastHour.month(LocalDate.of(2026, 12, 31)));
    }
}
