package io.parkflow.platform.work;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Leaving;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.LeftBehind;
import io.parkflow.platform.rhythm.Daily;
import io.parkflow.platform.staffing.Staffing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// What lies with somebody who may not work any more goes on at once: to whom the step would ask now, else to the
/// administration, marked as waiting for a hand-over. The day's scan takes what was too much for one time.
@Singleton
final class Vacancies implements Leaving, Daily {
    private static final int MOST = 500;

    private final Items items;
    private final LeftBehind leftBehind;
    private final CaseDesk desk;
    private final Staffing staffing;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Vacancies(
            Items items,
            LeftBehind leftBehind,
            CaseDesk desk,
            Staffing staffing,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.items = items;
        this.leftBehind = leftBehind;
        this.desk = desk;
        this.staffing = staffing;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void left(UUID member) {
        items.of(member, MOST).forEach(item -> pass(item, member));
    }

    @Override
    public String word() {
        return "leftBehind";
    }

    @Override
    public int scan() {
        return transactions.write(this::passAll);
    }

    private int passAll() {
        return leftBehind.waiting(MOST).stream()
                .mapToInt(left -> pass(left.item(), left.member()) ? 1 : 0)
                .sum();
    }

    /// @return false when somebody was faster
    private boolean pass(Item item, UUID left) {
        Case matter = desk.known(item.caseId());
        String to = item.kind() == Item.Kind.STEP
                ? staffing.afterLeaving(desk.bundle(matter).step(item.step()), matter, item.claimedFrom(), left)
                : Viewer.role(Staffing.ADMINISTRATION);
        if (!items.change(item, moved(item, to), clock.instant())) {
            return false;
        }
        boolean waits = to.equals(Viewer.role(Staffing.ADMINISTRATION));
        if (waits) {
            leftBehind.mark(item.id(), to, left, clock.instant());
        }
        journal.record(Fact.ofCase("work.task.leftBehind", matter.id())
                .at(item.step())
                .with("task", item.id().toString())
                .with("from", left.toString())
                .with("candidate", to)
                .with("handOver", waits));
        return true;
    }

    /// Back with a group it is anybody's; while it waits for helpers it goes on waiting, for somebody else.
    private static Item moved(Item item, String to) {
        return item.isHeld() ? item.handedOver(to) : item.to(to, Optional.empty());
    }
}
