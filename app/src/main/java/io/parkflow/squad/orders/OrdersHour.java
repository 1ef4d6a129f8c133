package io.parkflow.squad.orders;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.lights.Judge;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every hour: asks the rooms for causes and issues what is due; each order is a transaction of its own. Of a cause
/// that
/// several see at once the gravest counts. The lights of the projects follow.
@Singleton
final class OrdersHour implements Chore {
    private static final int BATCH = 200;

    private final List<Trigger> triggers;
    private final Issuing issuing;
    private final Orders orders;
    private final Judge judge;
    private final Calendars calendars;
    private final Transactions transactions;

    OrdersHour(
            List<Trigger> triggers,
            Issuing issuing,
            Orders orders,
            Judge judge,
            Calendars calendars,
            Transactions transactions) {
        this.triggers = List.copyOf(triggers);
        this.issuing = issuing;
        this.orders = orders;
        this.judge = judge;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        Set<UUID> concerned = new LinkedHashSet<>();
        for (Cause cause : transactions.read(() -> issuing.fresh(found(now)))) {
            concern(concerned, transactions.write(() -> issuing.issue(cause, Optional.empty(), Optional.empty())));
        }
        for (Order order :
                transactions.read(() -> orders.overdueAgain(calendars.current().day(now)))) {
            concern(concerned, transactions.write(() -> issuing.issue(again(order), order.demand(), Optional.empty())));
        }
        judge(List.copyOf(concerned));
        return true;
    }

    private static void concern(Set<UUID> concerned, Optional<Order> issued) {
        issued.filter(order -> order.level() != Level.BLUE)
                .flatMap(Order::project)
                .ifPresent(concerned::add);
    }

    private void judge(List<UUID> concerned) {
        for (int from = 0; from < concerned.size(); from += BATCH) {
            List<UUID> batch = concerned.subList(from, Math.min(concerned.size(), from + BATCH));
            transactions.write(() -> {
                judge.again(batch);
                return batch.size();
            });
        }
    }

    private List<Cause> found(Instant now) {
        Map<String, Cause> gravest = new HashMap<>();
        triggers.stream()
                .flatMap(trigger -> trigger.found(now).stream())
                .forEach(cause -> gravest.merge(
                        cause.key(), cause, (one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other));
        return gravest.values().stream()
                .sorted(Comparator.comparing(Cause::key))
                .toList();
    }

    private static Cause again(Order order) {
        return new Cause(
                order.cause(), order.subject(), Level.RED, order.project(), "二次逾期：" + order.reason(), order.handler());
    }
}
