package io.parkflow.ground.files;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.Visits;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Asks the virus scanner again about files it could not be asked about when they came. Nothing is locked while it
/// looks.
@Singleton
final class Rescan {
    /// Files in one go before another park has its turn.
    private static final int MOST = 50;

    private final Waiting waiting;
    private final Visits visits;
    private final ScanOrders orders;
    private final StoredFiles files;
    private final Store store;
    private final Scanner scanner;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Rescan(
            Waiting waiting,
            Visits visits,
            ScanOrders orders,
            StoredFiles files,
            Store store,
            Scanner scanner,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.waiting = waiting;
        this.visits = visits;
        this.orders = orders;
        this.files = files;
        this.store = store;
        this.scanner = scanner;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "30s", initialDelay = "20s")
    void everyPark() {
        visits.each("scanning files", waiting::parksWithFilesToScan, this::work);
    }

    /// What is due in the bound park.
    void work() {
        for (int i = 0; i < MOST; i++) {
            Optional<ScanOrders.Order> order = transactions.write(() -> orders.take(clock.instant()));
            if (order.isEmpty()) {
                return;
            }
            Scan scan = scanner.scan(store.path(order.get().file()));
            transactions.write(() -> {
                settle(order.get(), scan);
                return scan;
            });
        }
    }

    private void settle(ScanOrders.Order order, Scan scan) {
        if (scan == Scan.PENDING) {
            orders.later(order, clock.instant().plus(order.pause()));
            return;
        }
        orders.done(order.file());
        files.scanned(order.file(), scan);
        String type = switch (scan) {
            case INFECTED -> "files.file.infected";
            case UNSCANNABLE -> "files.file.unscannable";
            case UNSCANNED, PENDING, CLEAN -> "files.file.scanned";
        };
        journal.record(Fact.of(type, "file", order.file()).with("scan", scan.word()));
    }
}
