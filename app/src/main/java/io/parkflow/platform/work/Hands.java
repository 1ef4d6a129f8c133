package io.parkflow.platform.work;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// In whose hands a task lies: taken, given back, handed on for good, handed on until it comes back.
@Singleton
final class Hands {
    private final Spots spots;
    private final Items items;
    private final Fitness fitness;
    private final Journal journal;
    private final Clock clock;

    Hands(Spots spots, Items items, Fitness fitness, Journal journal, Clock clock) {
        this.spots = spots;
        this.items = items;
        this.fitness = fitness;
        this.journal = journal;
        this.clock = clock;
    }

    /// Taking what is in one's hands already changes nothing.
    ///
    /// @throws Rejected 404 not yours, 409 taken by somebody else, with who and when
    void claim(UUID task) {
        Spot spot = spots.of(task);
        if (spot.item().isOf(spot.viewer().member())) {
            return;
        }
        spot.require(Deed.CLAIM);
        if (items.change(spot.item(), taken(spot), clock.instant())) {
            journal.record(fact("claimed", spot));
        } else if (!spots.of(task).item().isOf(spot.viewer().member())) {
            throw spots.of(task).refusal("work.not-now");
        }
    }

    /// @throws Rejected 404 not yours, 409 when it did not come from a group
    void release(UUID task) {
        Spot spot = spots.of(task);
        spot.require(Deed.RELEASE);
        String group = spot.item().claimedFrom().orElseThrow();
        spots.change(spot.item(), spot.item().to(group, Optional.empty()));
        journal.record(fact("released", spot));
    }

    void transfer(UUID task, Handing handing) {
        Spot spot = spots.of(task);
        spot.require(Deed.TRANSFER);
        UUID to = handing.to(member -> fitness.toDecide(spot, member, "/to"));
        Item item = spot.item();
        spots.change(item, item.to(Viewer.member(to), taken(spot).claimedFrom()));
        journal.record(fact("transferred", spot).saying(handing.findComment()).with("to", to.toString()));
    }

    /// Somebody else does the work; then it comes back for the decision.
    void delegate(UUID task, Handing handing) {
        Spot spot = spots.of(task);
        spot.require(Deed.DELEGATE);
        UUID to = handing.to(member -> fitness.toHelp(spot, member, "/to"));
        Item mine = taken(spot);
        spots.change(spot.item(), mine.held(1));
        items.help(mine.helping(
                Ids.next(),
                Item.Kind.DELEGATED,
                Viewer.member(to),
                spot.viewer().member(),
                handing.findComment(),
                Optional.empty(),
                clock.instant()));
        journal.record(fact("delegated", spot).saying(handing.findComment()).with("to", to.toString()));
    }

    /// The task in the caller's own hands; one of a group stays the group's to go back to.
    private static Item taken(Spot spot) {
        Item item = spot.item();
        String me = Viewer.member(spot.viewer().member());
        return item.candidate().equals(me) ? item : item.to(me, Optional.of(item.candidate()));
    }

    static Fact fact(String what, Spot spot) {
        return Fact.ofCase("work.task." + what, spot.matter().id())
                .at(spot.item().step())
                .with("task", spot.item().id().toString());
    }
}
