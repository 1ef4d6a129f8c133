package io.parkflow.platform.committee;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.Optional;

/// A case that is given up is not voted on any more. Ballots that were cast stay with the item. Comes before whatever
/// else ends with the case: it waits for a decision that is just being made, whose money and notice the others then
/// see.
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LeaveAgenda implements Ending {
    private final Items items;
    private final Journal journal;

    LeaveAgenda(Items items, Journal journal) {
        this.items = items;
        this.journal = journal;
    }

    @Override
    public void ending(Case matter, State to) {
        items.findOpen(matter.id()).ifPresent(item -> {
            items.giveBack(item, Optional.empty());
            journal.record(
                    Fact.of("committee.item.returned", "committee-item", item).inCase(matter.id()));
        });
    }
}
