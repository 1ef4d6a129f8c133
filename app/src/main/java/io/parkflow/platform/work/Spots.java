package io.parkflow.platform.work;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.inbox.Handled;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/// Finds tasks for the one who asks, and changes them as long as nobody else has.
@Singleton
final class Spots {
    private final Items items;
    private final Handled handled;
    private final CaseDesk desk;
    private final Clock clock;

    Spots(Items items, Handled handled, CaseDesk desk, Clock clock) {
        this.items = items;
        this.handled = handled;
        this.desk = desk;
        this.clock = clock;
    }

    /// @throws Rejected 404 not in the caller's hands, 409 somebody was faster, with who and when
    Spot of(UUID task) {
        Viewer viewer = Viewer.of(Caller.current());
        Item item = items.find(task)
                .filter(found -> viewer.candidates().contains(found.owner()))
                .orElseThrow(() -> handled.refusal(task, viewer));
        return spot(item);
    }

    /// As [#of], and nobody answers anything of the case until the commit.
    Spot locked(UUID task) {
        items.lock(of(task).item().caseId());
        return of(task);
    }

    Spot spot(Item item) {
        Case matter = desk.known(item.caseId());
        Bundle bundle = desk.bundle(matter);
        Viewer viewer = Viewer.of(Caller.current());
        boolean barred =
                item.kind() == Item.Kind.STEP && handled.isBarred(matter, bundle.step(item.step()), viewer.member());
        return new Spot(item, matter, bundle, viewer, barred);
    }

    /// @throws Rejected 409 when somebody was faster
    void change(Item was, Item now) {
        if (!items.change(was, now, clock.instant())) {
            throw handled.refusal(was.id(), Viewer.of(Caller.current()));
        }
    }
}
