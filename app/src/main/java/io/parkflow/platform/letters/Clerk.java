package io.parkflow.platform.letters;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.Visits;
import io.parkflow.ground.tenancy.operator.Waiting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends out what was ordered, one letter a transaction. Any number of nodes do so at once.
@Singleton
final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int TRIES = 8;
    /// Letters in one go before another park has its turn.
    private static final int MOST = 100;

    private final Waiting waiting;
    private final Visits visits;
    private final Orders orders;
    private final LetterDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    Clerk(Waiting waiting, Visits visits, Orders orders, LetterDesk desk, Transactions transactions, Clock clock) {
        this.waiting = waiting;
        this.visits = visits;
        this.orders = orders;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "4s")
    void visit() {
        visits.each("sending letters", waiting::parksWithLetters, this::work);
    }

    /// Until nothing is due in the bound park.
    void work() {
        boolean more = true;
        for (int i = 0; more && i < MOST; i++) {
            more = one();
        }
    }

    private boolean one() {
        AtomicReference<Order> taken = new AtomicReference<>();
        try {
            return transactions.write(() -> {
                Optional<Order> order = orders.takeDue(clock.instant());
                order.ifPresent(due -> {
                    taken.set(due);
                    desk.send(due);
                });
                return order.isPresent();
            });
        } catch (RuntimeException e) {
            Order failed = taken.get();
            if (failed == null) {
                throw e;
            }
            LOG.warn("letter {} on fact {} could not go out", failed.kind(), failed.cause(), e);
            later(failed, e);
            return true;
        }
    }

    private void later(Order order, RuntimeException failure) {
        Order.State state = order.attempts() + 1 < TRIES ? Order.State.WAITING : Order.State.FAILED;
        Duration pause = Duration.ofSeconds(5L << order.attempts());
        transactions.write(() -> {
            orders.later(
                    order,
                    clock.instant().plus(pause),
                    state,
                    failure.getClass().getSimpleName());
            return 0;
        });
    }
}
