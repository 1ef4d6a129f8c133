package io.parkflow.platform.work;

import io.parkflow.engine.Tasks;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Completion;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A step that many answered is open anew because one of them takes an answer back: the others are not asked twice.
@Singleton
final class Rejoining {
    private final Items items;
    private final Tasks tasks;
    private final CaseDesk desk;
    private final Clock clock;

    Rejoining(Items items, Tasks tasks, CaseDesk desk, Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param mine   is open again
    /// @param others stand, in the order they were given
    void rejoin(Case matter, Trail.Mark mine, List<Trail.Mark> others) {
        Set<UUID> known = others.stream().map(Trail.Mark::member).collect(Collectors.toSet());
        for (Trail.Mark other : others) {
            // the engine has its answer, the inbox and the trail have it from before
            Item task = taskOf(matter.id(), mine, other.member(), known);
            tasks.complete(task.id(), routing(matter, other));
        }
        Item back = taskOf(matter.id(), mine, mine.member(), known);
        String me = Viewer.member(mine.member());
        if (!back.candidate().equals(me)) {
            items.change(back, back.to(me, Optional.empty()), clock.instant());
        }
    }

    /// The member's own, or one that was handed on to the member before.
    private Item taskOf(UUID caseId, Trail.Mark mine, UUID member, Set<UUID> known) {
        return items.ofCase(caseId).stream()
                .filter(item -> item.kind() == Item.Kind.STEP && item.step().equals(mine.step()))
                .min(Comparator.comparing((Item item) -> !item.isOf(member))
                        .thenComparing(item ->
                                item.isOf(mine.member()) || known.stream().anyMatch(item::isOf)))
                .orElseThrow();
    }

    private Map<String, Object> routing(Case matter, Trail.Mark mark) {
        Bundle bundle = desk.bundle(matter);
        Map<String, Object> routing = new HashMap<>();
        if (bundle.routing().containsKey("outcome")) {
            routing.put("outcome", mark.outcome());
        }
        bundle.step(mark.step()).findCompletion().map(Completion::into).ifPresent(into -> routing.put(into, false));
        return routing;
    }
}
