package io.parkflow.seedfund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LedgerTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    FundDesk desk;

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    private Park park;
    private UUID fund;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.properties();
    }

    @BeforeEach
    void openFund() {
        park = town.park();
        fund = in(() -> desk.open("种子基金", Money.yuan(10_000_000), List.of())).id();
        in(() -> desk.contribute(fund, Money.yuan("1000000.00")));
    }

    @Test
    void fiftyWhoRaceForAMillionGetThirtyThreeTimesThirtyThousand() throws Exception {
        List<Callable<Boolean>> racing = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Boolean>) () -> committed(Money.yuan(30_000), "item:" + i))
                .toList();

        long won;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            won = threads.invokeAll(racing).stream().filter(LedgerTest::value).count();
        }

        assertEquals(33, won);
        assertEquals(Money.yuan(10_000), balance().available());
        assertEquals(balance(), in(() -> ledger.recounted(fund)));
    }

    @Test
    void theSameCauseMovesMoneyOnce() {
        UUID caseId = Ids.next();
        commit(Money.yuan(300_000), caseId, "item:1");
        commit(Money.yuan(300_000), caseId, "item:1");
        pay(Money.yuan(300_000), caseId, "task:1");
        pay(Money.yuan(300_000), caseId, "task:1");

        assertEquals(Money.yuan(300_000), balance().paid());
        assertEquals(Money.yuan(700_000), balance().available());
        assertEquals(balance(), in(() -> ledger.recounted(fund)));
    }

    @Test
    void nothingIsPaidThatWasNotReserved() {
        UUID caseId = Ids.next();
        commit(Money.yuan(100_000), caseId, "item:1");

        Rejected refused = assertThrows(Rejected.class, () -> pay(Money.yuan("100000.01"), caseId, "task:1"));

        assertEquals("seedfund.not-reserved", refused.reason().code());
    }

    @Test
    void whatIsGivenBackCanBePromisedAgain() {
        UUID caseId = Ids.next();
        commit(Money.yuan(1_000_000), caseId, "item:1");
        in(() -> {
            ledger.release(fund, caseId, "event:1");
            return fund;
        });

        assertEquals(Money.yuan(1_000_000), balance().available());
        assertEquals(Money.ZERO, in(() -> ledger.reserved(caseId)));
    }

    private boolean committed(Money amount, String source) {
        try {
            commit(amount, Ids.next(), source);
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private void commit(Money amount, UUID caseId, String source) {
        in(() -> {
            ledger.commit(fund, amount, caseId, source);
            return fund;
        });
    }

    private void pay(Money amount, UUID caseId, String source) {
        in(() -> {
            ledger.pay(fund, amount, caseId, source);
            return fund;
        });
    }

    private Balance balance() {
        return in(() -> ledger.balance(fund));
    }

    private static boolean value(Future<Boolean> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> transactions.write(work));
    }
}
