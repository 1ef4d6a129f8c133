package io.parkflow.platform.inbox;

import io.parkflow.engine.Workflows;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.staffing.Staffing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Somebody takes the place in a running case that another had: what waits there comes to them, and steps that open
/// later ask them. What the other gave to a third person by hand stays with that one.
@Singleton
public final class Replacing {
    private final CaseDesk desk;
    private final Items items;
    private final LeftBehind leftBehind;
    private final Staffing staffing;
    private final Workflows workflows;
    private final Journal journal;
    private final Clock clock;

    Replacing(
            CaseDesk desk,
            Items items,
            LeftBehind leftBehind,
            Staffing staffing,
            Workflows workflows,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.leftBehind = leftBehind;
        this.staffing = staffing;
        this.workflows = workflows;
        this.journal = journal;
        this.clock = clock;
    }

    /// In the caller's transaction. Does nothing when the case is over.
    ///
    /// @param places routing values that name who has it
    /// @param from   empty: nobody had it, so that its tasks wait with a role
    public void replace(UUID caseId, Collection<String> places, Optional<UUID> from, UUID to) {
        Case matter = desk.known(caseId);
        Bundle bundle = desk.bundle(matter);
        // a park's own drawing may know it by another name, or not at all
        var routed = places.stream()
                .filter(bundle.routing()::containsKey)
                .distinct()
                .collect(Collectors.<String, String, Object>toMap(place -> place, _ -> to.toString()));
        if (routed.isEmpty() || matter.state().isOver() || !workflows.route(caseId, routed)) {
            return;
        }
        items.lock(caseId).stream()
                .filter(item -> item.kind() == Item.Kind.STEP && lies(item, matter, from))
                .filter(item -> Optional.ofNullable(
                                bundle.step(item.step()).assign().field())
                        .filter(routed::containsKey)
                        .isPresent())
                .forEach(item -> pass(item, matter, bundle.step(item.step()), from, to));
    }

    private boolean lies(Item item, Case matter, Optional<UUID> from) {
        String owner = item.owner();
        return owner.startsWith("r:")
                || from.filter(member -> staffing.isWith(owner, member, matter)).isPresent();
    }

    private void pass(Item item, Case matter, Step step, Optional<UUID> from, UUID to) {
        String key = staffing.candidate(step, matter, to);
        Item passed = (item.isHeld() ? item.handedOver(key) : item.to(key, Optional.empty())).askedOf(to);
        if (passed.equals(item) || !items.change(item, passed, clock.instant())) {
            return;
        }
        if (key.equals(Viewer.role(Staffing.ADMINISTRATION))) {
            from.ifPresent(left -> leftBehind.mark(item.id(), key, left, clock.instant()));
        }
        Fact fact = Fact.ofCase("work.task.replaced", matter.id())
                .at(item.step())
                .with("task", item.id().toString())
                .with("to", to.toString())
                .with("candidate", key);
        journal.record(from.map(left -> fact.with("from", left.toString())).orElse(fact));
    }
}
