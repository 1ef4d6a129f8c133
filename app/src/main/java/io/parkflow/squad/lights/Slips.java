package io.parkflow.squad.lights;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Milestones of frozen plans that are not reached: late, or near and not far enough on their way.
@Singleton
public final class Slips {
    /// How bad it is.
    public enum Kind {
        /// Its day is near, and it is not as far as it should be.
        NEAR,
        LATE,
        /// Late by more than the park's rules let pass.
        GRAVE
    }

    /// @param days working days until it is due, or since it was
    public record Slip(UUID project, Milestone milestone, Kind kind, int days) {}

    private final Plans plans;
    private final Exceptions exceptions;
    private final Rulebook rulebook;
    private final Calendars calendars;

    Slips(Plans plans, Exceptions exceptions, Rulebook rulebook, Calendars calendars) {
        this.plans = plans;
        this.exceptions = exceptions;
        this.rulebook = rulebook;
        this.calendars = calendars;
    }

    /// A few statements however many projects; what is excused is left out.
    public List<Slip> of(List<Project> projects, LocalDate day) {
        List<UUID> ids = projects.stream().map(Project::id).toList();
        Map<UUID, Set<String>> excused = exceptions.excused(ids, day);
        Rulebook.Rules rules = rulebook.current();
        Calendar calendar = calendars.current();
        LocalDate near = calendar.workdayAfter(day, Math.max(1, rules.number("milestone", "soonWorkdays")));
        int grave = rules.number("milestone", "redWorkdays");
        int far = rules.number("milestone", "soonPercent");
        List<Slip> slips = new ArrayList<>();
        plans.all(ids).values().stream()
                .filter(Plan::isFrozen)
                .forEach(plan -> plan.milestones().stream()
                        .filter(milestone -> !milestone.isDone()
                                && !milestone.planned().last().isAfter(near)
                                && (milestone.isLate(day) || milestone.percent() < far))
                        .filter(milestone ->
                                !excused.getOrDefault(plan.project(), Set.of()).contains(milestone.key()))
                        .forEach(milestone -> slips.add(slip(plan.project(), milestone, day, calendar, grave))));
        return List.copyOf(slips);
    }

    private static Slip slip(UUID project, Milestone milestone, LocalDate day, Calendar calendar, int grave) {
        LocalDate planned = milestone.planned().last();
        if (!planned.isBefore(day)) {
            int left = planned.equals(day) ? 0 : calendar.workdays(day.plusDays(1), planned);
            return new Slip(project, milestone, Kind.NEAR, left);
        }
        int late = calendar.workdays(planned.plusDays(1), day);
        return new Slip(project, milestone, late > grave ? Kind.GRAVE : Kind.LATE, late);
    }
}
