package io.parkflow.platform.work;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Item;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A task as it lies before the one who wants to do something with it.
///
/// @param barred they did what its step must be kept apart from
record Spot(Item item, Case matter, Bundle bundle, Viewer viewer, boolean barred) {
    /// Who may not decide may not choose either who helps or how it goes on.
    private static final Set<Deed> WAYS_OUT = Set.of(Deed.TRANSFER, Deed.RELEASE, Deed.RECALL);

    Step step() {
        return bundle.step(item.step());
    }

    /// What is possible now.
    Set<Deed> can() {
        EnumSet<Deed> can = EnumSet.noneOf(Deed.class);
        if (matter.state() != State.SUSPENDED && item.kind() == Item.Kind.STEP) {
            if (item.helpers() > 0) {
                can.add(Deed.RECALL);
            } else {
                can.addAll(Set.of(Deed.TRANSFER, Deed.DELEGATE, Deed.RETURN));
                if (!item.isOf(viewer.member())) {
                    can.add(Deed.CLAIM);
                } else if (item.claimedFrom().isPresent()) {
                    can.add(Deed.RELEASE);
                }
            }
            if (!item.isHeld()) {
                can.add(Deed.COUNTERSIGN);
            }
        }
        if (viewer.resident().isPresent()) {
            // a company answers for itself
            can.retainAll(Set.of(Deed.CLAIM, Deed.RELEASE));
        }
        if (step().findRubric().isPresent()) {
            // a score is the appointed expert's own
            can.removeAll(Set.of(Deed.TRANSFER, Deed.DELEGATE, Deed.COUNTERSIGN));
        }
        if (barred) {
            can.retainAll(item.isOf(viewer.member()) ? WAYS_OUT : Set.of());
        }
        can.removeIf(deed -> !bundle.allows(deed.key(), Optional.of(step())));
        return can;
    }

    /// @throws Rejected 409 with what is possible instead
    void require(Deed deed) {
        if (!can().contains(deed)) {
            if (barred) {
                throw Rejected.forbidden("tasks.keep-apart");
            }
            throw refusal(matter.state() == State.SUSPENDED ? "tasks.suspended" : "work.not-now");
        }
    }

    Rejected refusal(String code, Object... args) {
        return Rejected.conflict(code, args).can(words(can()));
    }

    static List<String> words(Set<Deed> deeds) {
        return deeds.stream().sorted().map(Deed::key).toList();
    }
}
