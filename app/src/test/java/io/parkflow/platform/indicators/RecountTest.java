package io.parkflow.platform.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The server's relay is off: this test says when steps are timed.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecountTest implements TestPropertyProvider {
    private static final List<String> ROLES = List.of("DEPT_HANDLER", "DEPT_HEAD", "PARK_LEADER");

    @Inject
    Http http;

    @Inject
    Town town;

    @Inject
    Journal journal;

    @Inject
    Round round;

    @Inject
    Tallies tallies;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    private Http.Reply verified(Park park) {
        Http.Reply reply = http.get(
                "/api/v1/indicators/verification", town.person(park, "AUDITOR").token());
        assertEquals(200, reply.status(), reply.text());
        return reply;
    }

    private void change(Park park, Runnable work) {
        Tenancy.run(
                park.tenant(),
                () -> transactions.write(() -> {
                    work.run();
                    return true;
                }));
    }

    /// Real cases, each answered at random until it is over or somebody stops.
    private void cases(Park park, Random random, int many) {
        Town.Person person = town.person(park, ROLES.toArray(String[]::new));
        for (int i = 0; i < many; i++) {
            Map<String, Object> body =
                    Map.of("workflow", "request", "title", "事项 " + i, "data", Map.of("subject", "事项"));
            assertEquals(201, http.post("/api/v1/cases", person.token(), body).status());
        }
        for (int i = 0; i < 3 * many; i++) {
            List<Map<String, Object>> waiting =
                    http.get("/api/v1/tasks?view=claimable", person.token()).objects("items");
            if (waiting.isEmpty()) {
                return;
            }
            String path = "/api/v1/tasks/"
                    + waiting.get(random.nextInt(waiting.size())).get("id");
            List<Map<String, Object>> outcomes = http.get(path, person.token()).objects("outcomes");
            Object outcome = outcomes.get(random.nextInt(outcomes.size())).get("key");
            Http.Reply reply = http.post(
                    path + "/completion",
                    person.token(),
                    Map.of("outcome", outcome, "comment", "随机", "data", Map.of()));
            assertTrue(reply.status() < 500, reply.text());
        }
    }

    /// Answers of steps that took from minutes to weeks, some of them with the clock standing still, and what boards
    /// count.
    private void facts(Park park, Random random, int many) {
        change(park, () -> {
            for (int i = 0; i < many; i++) {
                Instant since = Instant.now().minus(Duration.ofMinutes(random.nextInt(60_000)));
                journal.record(Fact.ofCase("seedfund.formal-check.accept", Ids.next())
                        .at(random.nextBoolean() ? "formal-check" : "due-diligence")
                        .with("since", since.toString())
                        .with("paused", random.nextInt(4) == 0));
                journal.record(Fact.ofCase("seedfund.application.disbursed", Ids.next())
                        .with("amount", random.nextInt(30) + ".25")
                        .with(
                                "on",
                                since.minus(Duration.ofDays(random.nextInt(900)))
                                        .toString()));
                journal.record(Fact.ofCase("outcome.highTech", Ids.next()).with("resident", "r" + random.nextInt(5)));
            }
        });
    }

    @Test
    void whateverHappensTheJournalGivesTheSameFigures() {
        Random random = new Random(20261121);
        Park park = town.park();
        cases(park, random, 6);
        facts(park, random, 40);
        assertEquals(List.of(), verified(park).objects("differences"), "steps are not timed yet");
        Tenancy.run(park.tenant(), round::go);
        facts(park, random, 5);

        Http.Reply report = verified(park);

        assertEquals(List.of(), report.objects("differences"));
        assertTrue(Long.parseLong(report.string("events")) > 135, report.text());
        Map<Tallies.Slot, BigDecimal> kept = Tenancy.as(
                park.tenant(), () -> transactions.read(() -> tallies.all(List.of(StepTimes.COUNT, StepTimes.MINUTES))));
        assertTrue(kept.keySet().stream().anyMatch(slot -> slot.scope().startsWith("request/")), kept::toString);
        assertTrue(kept.keySet().stream().anyMatch(slot -> slot.scope().equals("seedfund/formal-check")));
    }

    @Test
    void aDifferenceIsToldAndOnlyTheAdministratorPutsItRightAndThatIsWrittenDown() {
        Park park = town.park();
        facts(park, new Random(7), 10);
        Tenancy.run(park.tenant(), round::go);
        LocalDate month = LocalDate.now().withDayOfMonth(1);
        change(park, () -> {
            tallies.add(StepTimes.MINUTES, "seedfund/formal-check", month, new BigDecimal("480"));
            tallies.add("granted", "seedfund", LocalDate.of(2019, 5, 1), BigDecimal.ONE);
            sql.of("delete from tally_subject where tenant_id = :tenant").change();
        });

        List<Map<String, Object>> told = verified(park).objects("differences");
        Town.Person administrator = town.person(park, "TENANT_ADMIN");
        assertEquals(
                403,
                http.post(
                                "/api/v1/indicators/recounts",
                                town.person(park, "AUDITOR").token(),
                                Map.of())
                        .status());
        Http.Reply mended = http.post("/api/v1/indicators/recounts", administrator.token(), Map.of());

        assertEquals(
                List.of("granted", StepTimes.MINUTES),
                told.stream().map(one -> one.get("measure")).toList());
        assertEquals(201, mended.status(), mended.text());
        assertEquals(told, mended.objects("differences"));
        assertEquals(List.of(), verified(park).objects("differences"));
        Http.Reply journaled = http.get(
                "/api/v1/audit?type=indicators.figures.corrected",
                town.person(park, "AUDITOR").token());
        assertEquals(1, journaled.objects("items").size(), journaled.text());
        assertTrue(journaled.text().contains("granted seedfund 2019-05-01"), journaled.text());
        // Who was counted before is known again.
        facts(park, new Random(8), 10);
        assertEquals(List.of(), verified(park).objects("differences"));
    }

    @Test
    void parksAreCountedApart() {
        Park one = town.park();
        Park two = town.park();
        facts(one, new Random(1), 3);
        change(two, () -> tallies.add("granted", "seedfund", LocalDate.now(), BigDecimal.TEN));

        assertEquals(List.of(), verified(one).objects("differences"));
        assertEquals(1, verified(two).objects("differences").size());
    }
}
