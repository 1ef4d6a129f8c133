package io.parkflow.platform.work;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Bundle;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the caller may do with a case as a whole.
@Singleton
final class CaseOptions {
    private final CaseDesk desk;
    private final Pauses pauses;
    private final List<Ending> endings;

    CaseOptions(CaseDesk desk, Pauses pauses, List<Ending> endings) {
        this.desk = desk;
        this.pauses = pauses;
        this.endings = List.copyOf(endings);
    }

    Set<Deed> of(Case matter) {
        Caller caller = Caller.current();
        Bundle bundle = desk.bundle(matter);
        EnumSet<Deed> can = EnumSet.noneOf(Deed.class);
        if (caller.resident().isEmpty() && caller.may(Rights.TASKS_WORK)) {
            can.addAll(Set.of(Deed.COPY, Deed.COMMENT));
        }
        if (!matter.state().isOver()) {
            can.addAll(running(matter, caller));
        }
        can.removeIf(deed -> !bundle.allows(deed.key(), Optional.empty()));
        return can;
    }

    private Set<Deed> running(Case matter, Caller caller) {
        boolean manages = caller.may(Rights.CASES_MANAGE);
        boolean starter = matter.starter().equals(caller.member());
        boolean paused = matter.state() == State.SUSPENDED;
        EnumSet<Deed> can = EnumSet.noneOf(Deed.class);
        if (starter && mayEnd(matter, State.WITHDRAWN)) {
            can.add(Deed.CANCEL);
        }
        if (manages) {
            can.addAll(paused ? Set.of(Deed.RESUME, Deed.EXTEND) : Set.of(Deed.SUSPEND));
        }
        if (manages && mayEnd(matter, State.TERMINATED)) {
            can.add(Deed.TERMINATE);
        }
        if (paused && caller.may(Rights.CASES_PAUSE_GRANT) && waitsForConsent(matter)) {
            can.add(Deed.GRANT);
        }
        if (!paused && (starter || caller.resident().isEmpty())) {
            can.add(Deed.URGE);
        }
        return can;
    }

    private boolean mayEnd(Case matter, State to) {
        return endings.stream().allMatch(room -> room.mayEnd(matter, to));
    }

    private boolean waitsForConsent(Case matter) {
        return pauses.find(matter.id()).flatMap(Pauses.Pause::wish).isPresent();
    }

    /// @throws Rejected 403 without the right, 409 with what is possible now
    void require(Case matter, Deed deed) {
        Set<Deed> can = of(matter);
        if (!can.contains(deed)) {
            String code = matter.state() == State.SUSPENDED ? "tasks.suspended" : "work.not-now";
            throw Rejected.conflict(code)
                    .can(Spot.words(can))
                    .with("state", matter.state().name());
        }
    }
}
