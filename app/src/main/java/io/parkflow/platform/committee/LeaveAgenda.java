package io.parkflow.platform.committee;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.Optional;

/// A case that is given up is not voted on any more. Ballots that were cast stay with the item.
@Singleton
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
