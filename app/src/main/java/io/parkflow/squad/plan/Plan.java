package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The plan of a project as it stands.
///
/// @param baseline the newest that was approved; 0: none
/// @param curve    how much is meant to be invested in a month
public record Plan(
        UUID project,
        State state,
        int baseline,
        int version,
        List<Milestone> milestones,
        SortedMap<YearMonth, Money> curve) {
    public enum State {
        DRAFT,
        SUBMITTED,
        FROZEN
    }

    public Plan {
        milestones = List.copyOf(milestones);
        curve = Collections.unmodifiableSortedMap(new TreeMap<>(curve));
    }

    static Plan none(UUID project) {
        return new Plan(project, State.DRAFT, 0, 0, List.of(), new TreeMap<>());
    }

    public boolean isFrozen() {
        return baseline > 0;
    }
}
