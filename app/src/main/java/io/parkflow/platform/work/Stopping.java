package io.parkflow.platform.work;

import io.parkflow.ground.audit.Fact;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Ends a case from outside its workflow.
@Singleton
final class Stopping {
    private final CaseDesk desk;
    private final CaseOptions options;
    private final Items items;
    private final Pauses pauses;
    private final List<Ending> endings;

    Stopping(CaseDesk desk, CaseOptions options, Items items, Pauses pauses, List<Ending> endings) {
        this.desk = desk;
        this.options = options;
        this.items = items;
        this.pauses = pauses;
        this.endings = List.copyOf(endings);
    }

    void cancel(Case matter, String comment) {
        end(matter, Deed.CANCEL, State.WITHDRAWN, "cancelled", comment);
    }

    void terminate(Case matter, String comment) {
        end(matter, Deed.TERMINATE, State.TERMINATED, "terminated", comment);
    }

    private void end(Case seen, Deed deed, State state, String what, String comment) {
        items.lock(seen.id());
        Case matter = desk.known(seen.id());
        options.require(matter, deed);
        endings.forEach(room -> room.ending(matter, state));
        pauses.take(matter.id());
        desk.end(matter, state, Fact.ofCase("work.case." + what, matter.id()).saying(Optional.of(comment)));
    }
}
