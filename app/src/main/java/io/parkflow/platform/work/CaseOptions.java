package io.parkflow.platform.work;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Bundle;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the caller may do with a case as a whole.
@Singleton
final class CaseOptions {
    private final CaseDesk desk;

    CaseOptions(CaseDesk desk) {
        this.desk = desk;
    }

    Set<Deed> of(Case matter) {
        Caller caller = Caller.current();
        Bundle bundle = desk.bundle(matter);
        EnumSet<Deed> can = EnumSet.noneOf(Deed.class);
        if (caller.resident().isEmpty() && caller.may(Rights.TASKS_WORK)) {
            can.addAll(Set.of(Deed.COPY, Deed.COMMENT));
        }
        if (!matter.state().isOver()) {
            can.addAll(running(matter, caller, bundle));
        }
        can.removeIf(deed -> !bundle.allows(deed.key(), Optional.empty()));
        return can;
    }

    /// A workflow with a room of its own is begun and given up in that room, which has more to undo than a case.
    private static Set<Deed> running(Case matter, Caller caller, Bundle bundle) {
        boolean manages = caller.may(Rights.CASES_MANAGE);
        boolean starter = matter.starter().equals(caller.member());
        boolean paused = matter.state() == State.SUSPENDED;
        EnumSet<Deed> can = EnumSet.noneOf(Deed.class);
        if (starter && bundle.start().isGeneral()) {
            can.add(Deed.CANCEL);
        }
        if (manages) {
            can.add(paused ? Deed.RESUME : Deed.SUSPEND);
            if (bundle.start().isGeneral()) {
                can.add(Deed.TERMINATE);
            }
        }
        if (!paused && (starter || caller.resident().isEmpty())) {
            can.add(Deed.URGE);
        }
        return can;
    }

    /// @throws Rejected 403 without the right, 409 with what is possible now
    void require(Case matter, Deed deed) {
        Set<Deed> can = of(matter);
        if (!can.contains(deed)) {
            String code = matter.state() == State.SUSPENDED ? "tasks.suspended" : "work.not-now";
            throw Rejected.conflict(code)
                    .with("can", Spot.words(can))
                    .with("state", matter.state().name());
        }
    }
}
