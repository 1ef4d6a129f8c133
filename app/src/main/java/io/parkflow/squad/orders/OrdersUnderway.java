package io.parkflow.squad.orders;

import io.parkflow.ground.audit.Journal;
import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Orders that are not closed: whoever takes the part answers those its holder was to answer.
@Singleton
final class OrdersUnderway implements Underway {
    private final Orders orders;
    private final OrderWriting writing;
    private final Journal journal;
    private final Clock clock;

    OrdersUnderway(Orders orders, OrderWriting writing, Journal journal, Clock clock) {
        this.orders = orders;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        List<Order> open = orders.heldOpenOf(passing.project());
        Map<UUID, Order> mine = new HashMap<>();
        open.stream()
                .filter(order -> order.handler().filter(passing::isFrom).isPresent())
                .forEach(order -> mine.put(order.id(), order));
        writing.passOn(mine.values(), passing.to(), clock.instant()).forEach(after -> {
            Order before = Objects.requireNonNull(mine.get(after.id()));
            journal.record(OrderDesk.fact("supervision.passedOn", after)
                    .with("changes", after.fields().changes(before.fields())));
        });
        return open.stream()
                .map(order -> new Matter(
                        order.caseId(),
                        mine.containsKey(order.id()) ? List.of(passing.place(), "handler") : List.of(passing.place()),
                        passing))
                .toList();
    }
}
