package io.parkflow.squad.orders;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every hour: asks the rooms for causes and issues what is due; each order is a transaction of its own. Of a cause
/// that
/// several see at once the gravest counts.
@Singleton
final class OrdersHour implements Chore {
    private final List<Trigger> triggers;
    private final Issuing issuing;
    private final Orders orders;
    private final Calendars calendars;
    private final Transactions transactions;

    OrdersHour(List<Trigger> triggers, Issuing issuing, Orders orders, Calendars calendars, Transactions transactions) {
        this.triggers = List.copyOf(triggers);
        this.issuing = issuing;
        this.orders = orders;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    @Override
    public String newest(Instant now, ZoneId zone) {
        return now.atZone(zone).truncatedTo(ChronoUnit.HOURS).toString();
    }

    @Override
    public boolean perform(Instant now) {
        for (Cause cause : transactions.read(() -> issuing.fresh(found(now)))) {
            transactions.write(() -> issuing.issue(cause, Optional.empty(), Optional.empty()));
        }
        for (Order order :
                transactions.read(() -> orders.overdueAgain(calendars.current().day(now)))) {
            transactions.write(() -> issuing.issue(again(order), order.demand(), Optional.empty()));
        }
        return true;
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
