package io.parkflow.ground.files;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the virus scanner again about files it could not be asked about when they came. Nothing is locked while it
/// looks.
@Singleton
final class Rescan {
    private static final Logger LOG = LoggerFactory.getLogger(Rescan.class);
    /// Files in one go before another park has its turn.
    private static final int MOST = 50;

    private final Waiting waiting;
    private final Parks parks;
    private final ScanOrders orders;
    private final StoredFiles files;
    private final Store store;
    private final Scanner scanner;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean enabled;

    Rescan(
            Waiting waiting,
            Parks parks,
            ScanOrders orders,
            StoredFiles files,
            Store store,
            Scanner scanner,
            Journal journal,
            Transactions transactions,
            Clock clock,
            @Value("${parkflow.jobs:true}") boolean enabled) {
        this.waiting = waiting;
        this.parks = parks;
        this.orders = orders;
        this.files = files;
        this.store = store;
        this.scanner = scanner;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelay = "30s", initialDelay = "20s")
    void everyPark() {
        if (enabled) {
            waiting.parksWithFilesToScan().forEach(this::visit);
        }
    }

    private void visit(UUID id) {
        try {
            parks.find(id).map(Park::tenant).ifPresent(park -> Tenancy.run(park, this::work));
        } catch (RuntimeException e) {
            LOG.warn("files of park {} wait for the next scan", id, e);
        }
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
        journal.record(
                Fact.of(scan == Scan.INFECTED ? "files.file.infected" : "files.file.scanned", "file", order.file())
                        .with("scan", scan.word()));
    }
}
