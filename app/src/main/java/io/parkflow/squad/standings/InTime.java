package io.parkflow.squad.standings;

import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.projects.PartialDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// 按期率: milestones of a frozen plan reached in time, of those that were to be reached in the quarter. In the running
/// quarter only what is due by now, or reached ahead of its day, counts.
///
/// @param today the quarter may run still
record InTime(Quarter quarter, LocalDate today) {
    /// By the baseline in force.
    Share current(Plan plan) {
        return share(plan, Map.of());
    }

    /// By what was promised first; a milestone that came later counts by its own date.
    Share original(Plan plan, Map<String, PartialDate> first) {
        return share(plan, first);
    }

    private Share share(Plan plan, Map<String, PartialDate> promised) {
        if (!plan.isFrozen()) {
            return Share.NOTHING;
        }
        int due = 0;
        int inTime = 0;
        for (Milestone milestone : plan.milestones()) {
            LocalDate last =
                    promised.getOrDefault(milestone.key(), milestone.planned()).last();
            Optional<LocalDate> reached = milestone.actual().filter(on -> !on.isAfter(today));
            boolean meant = !last.isBefore(quarter.first()) && last.isBefore(quarter.next());
            if (meant && (last.isBefore(today) || reached.isPresent())) {
                due++;
                inTime += reached.filter(on -> !on.isAfter(last)).isPresent() ? 1 : 0;
            }
        }
        return Share.of(inTime, due);
    }
}
