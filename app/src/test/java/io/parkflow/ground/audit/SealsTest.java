package io.parkflow.ground.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Tampering;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The relay of the server is off: this test seals when it wants to.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealsTest implements TestPropertyProvider {
    private record Row(long position, UUID event, String previous, String hash) {}

    @Inject
    Town town;

    @Inject
    Journal journal;

    @Inject
    Seals seals;

    @Inject
    Verification verification;

    @Inject
    Round round;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    Http http;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    private List<UUID> told(Park park, int many) {
        return Tenancy.as(
                park.tenant(),
                () -> transactions.write(() -> IntStream.range(0, many)
                        .mapToObj(i -> journal.record(Fact.of("test.thing.happened", "thing", Ids.next())
                                .saying(Optional.of("erste Zeile\n第" + i + "行"))
                                .with("n", i)))
                        .toList()));
    }

    /// A park with so many facts, sealed.
    private Park sealed(int many) {
        Park park = town.park();
        told(park, many);
        Tenancy.run(park.tenant(), round::go);
        return park;
    }

    private List<Row> chain(Park park) {
        return Tenancy.as(
                park.tenant(),
                () -> transactions.read(() -> sql.of("""
                        select position, event_id, previous, hash from event_seal
                        where tenant_id = :tenant order by position
                        """)
                        .list(row -> new Row(
                                row.number("position"),
                                row.uuid("event_id"),
                                row.text("previous"),
                                row.text("hash")))));
    }

    private Verification.Verdict verdict(Park park) {
        return Tenancy.as(park.tenant(), () -> transactions.read(verification::verify));
    }

    private static void tamper(Park park, String... statements) {
        Tampering.in(
                park.cell(),
                Arrays.stream(statements)
                        .map(text -> text.replace("PARK", "'" + park.id() + "'"))
                        .toArray(String[]::new));
    }

    private static String event(long position) {
        return "(select event_id from event_seal where tenant_id = PARK and position = " + position + ")";
    }

    @Test
    void factsAreSealedInTheirOrderAndEachHoldsTheOneBefore() {
        Park park = town.park();
        List<UUID> told = new ArrayList<>(told(park, 3));
        Tenancy.run(park.tenant(), round::go);
        told.addAll(told(park, 2));
        Tenancy.run(park.tenant(), round::go);

        List<Row> chain = chain(park);

        assertEquals(told, chain.stream().map(Row::event).toList());
        assertEquals(
                LongStream.rangeClosed(1, 5).boxed().toList(),
                chain.stream().map(Row::position).toList());
        assertEquals("", chain.getFirst().previous());
        IntStream.range(1, 5)
                .forEach(i -> assertEquals(chain.get(i - 1).hash(), chain.get(i).previous()));
        Verification.Verdict verdict = verdict(park);
        assertEquals(new Verification.Verdict(5, 0, chain.getLast().hash(), Optional.empty()), verdict);
    }

    @Test
    void whatIsNotSealedYetIsOpenAndSealingTwiceChangesNothing() {
        Park park = sealed(2);
        List<Row> before = chain(park);
        List<UUID> more = told(park, 1);

        assertEquals(1, verdict(park).open());
        Tenancy.run(
                park.tenant(),
                () -> transactions.write(() -> {
                    seals.seal(List.of(
                            before.getFirst().event(),
                            more.getFirst(),
                            before.getLast().event()));
                    return true;
                }));

        assertEquals(before, chain(park).subList(0, 2));
        assertEquals(more.getFirst(), chain(park).get(2).event());
        assertEquals(3, verdict(park).sealed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = 'test.thing.undone'",
                "at = at + interval '1 microsecond'",
                "subject_kind = 'other'",
                "subject_id = gen_random_uuid()",
                "case_id = gen_random_uuid()",
                "step = 'x'",
                "actor_id = gen_random_uuid()",
                "actor_role = 'IC_CHAIR'",
                "request_id = 'x'",
                "comment = 'erste Zeile'",
                "detail = '{\"n\":3}'",
                "detail = '{\"n\": 2}'",
                "digest = repeat('0', 64)"
            })
    void aForgedFactIsTheFirstBrokenPlace(String change) {
        Park park = sealed(5);

        tamper(park, "update event set " + change + " where tenant_id = PARK and id = " + event(3));

        Verification.Verdict verdict = verdict(park);
        assertEquals(Optional.of(3L), verdict.brokenAt(), change);
        assertEquals(2, verdict.sealed());
    }

    @Test
    void aForgedFactWithItsOwnDigestForgedTooDoesNotFitItsSeal() {
        Park park = sealed(4);

        tamper(
                park,
                "update event set comment = 'x', digest = (select digest from event where tenant_id = PARK and id = "
                        + event(1) + ") where tenant_id = PARK and id = " + event(2));

        assertEquals(Optional.of(2L), verdict(park).brokenAt());
    }

    @Test
    void aDeletedSealIsAGap() {
        Park park = sealed(5);

        tamper(park, "delete from event_seal where tenant_id = PARK and position = 4");

        Verification.Verdict verdict = verdict(park);
        assertEquals(Optional.of(4L), verdict.brokenAt());
        assertEquals(1, verdict.open());
    }

    @Test
    void aDeletedFactIsMissedAtItsPlaceEvenAtTheBeginning() {
        Park middle = sealed(5);
        Park beginning = sealed(3);

        tamper(
                middle,
                "create temporary table gone on commit drop as select " + event(2) + " as id",
                "delete from event_seal where tenant_id = PARK and position = 2",
                "delete from event where tenant_id = PARK and id = (select id from gone)");
        tamper(beginning, "delete from event_seal where tenant_id = PARK and position = 1");

        assertEquals(Optional.of(2L), verdict(middle).brokenAt());
        assertEquals(0, verdict(middle).open());
        assertEquals(Optional.of(1L), verdict(beginning).brokenAt());
    }

    @Test
    void twoFactsThatChangedPlacesAreFoundAtTheFirstOfThem() {
        Park park = sealed(5);
        UUID second = chain(park).get(1).event();
        UUID fourth = chain(park).get(3).event();

        tamper(
                park,
                "alter table event_seal drop constraint event_seal_event",
                "update event_seal set event_id = case position when 2 then '" + fourth + "'::uuid else '" + second
                        + "'::uuid end where tenant_id = PARK and position in (2, 4)",
                "alter table event_seal add constraint event_seal_event unique (tenant_id, event_id)");

        assertEquals(Optional.of(2L), verdict(park).brokenAt());
    }

    /// Whoever can write everything can seal everything anew; only somebody who noted an earlier head can tell.
    @Test
    void aChainThatWasMadeAnewHoldsButHasAnotherHead() {
        Park park = sealed(3);
        String noted = verdict(park).head();

        tamper(
                park,
                "delete from event_seal where tenant_id = PARK and position = 3",
                "delete from event where tenant_id = PARK and id not in (select event_id from event_seal)");

        Verification.Verdict verdict = verdict(park);
        assertEquals(Optional.empty(), verdict.brokenAt());
        assertEquals(2, verdict.sealed());
        assertNotEquals(noted, verdict.head());
    }

    @Test
    void parksHaveChainsOfTheirOwn() {
        Park one = sealed(3);
        Park two = sealed(2);

        tamper(one, "update event set step = 'x' where tenant_id = PARK and id = " + event(2));

        assertEquals(Optional.of(2L), verdict(one).brokenAt());
        assertEquals(Optional.empty(), verdict(two).brokenAt());
        assertEquals(List.of(1L, 2L), chain(two).stream().map(Row::position).toList());
        assertEquals("", chain(two).getFirst().previous());
    }

    @Test
    void theAuditorIsToldTheFirstBrokenPlaceAndNobodyElseIs() {
        Park park = sealed(4);
        tamper(
                park,
                "update event set step = 'x' where tenant_id = PARK and id = " + event(4),
                "update event set step = 'y' where tenant_id = PARK and id = " + event(3));

        Http.Reply told = http.get(
                "/api/v1/audit/verification", town.person(park, "AUDITOR").token());

        assertEquals(200, told.status(), told.text());
        assertEquals("3", told.string("brokenAt"), told.text());
        assertEquals("2", told.string("sealed"), told.text());
        assertEquals(
                403,
                http.get(
                                "/api/v1/audit/verification",
                                town.person(park, "TENANT_ADMIN").token())
                        .status());
    }

    @Test
    void relaysThatMeetSealEachFactOnceWhileMoreHappens() throws Exception {
        Park park = town.park();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(crowd.submit(() -> IntStream.range(0, 25).forEach(_ -> told(park, 2))));
                running.add(crowd.submit(() ->
                        Tenancy.run(park.tenant(), () -> IntStream.range(0, 40).forEach(_ -> round.go()))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        Tenancy.run(park.tenant(), round::go);

        List<Row> chain = chain(park);
        assertEquals(
                LongStream.rangeClosed(1, 200).boxed().toList(),
                chain.stream().map(Row::position).toList());
        assertEquals(200, Set.copyOf(chain.stream().map(Row::event).toList()).size());
        assertEquals(new Verification.Verdict(200, 0, chain.getLast().hash(), Optional.empty()), verdict(park));
        assertTrue(chain.stream().skip(1).noneMatch(row -> row.previous().isEmpty()));
    }
}
