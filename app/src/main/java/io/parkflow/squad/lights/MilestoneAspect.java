package io.parkflow.squad.lights;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A milestone of the frozen plan that is late: yellow up to three working days, then red. The latest one speaks.
@Singleton
final class MilestoneAspect implements Aspect {
    private final Plans plans;
    private final Calendars calendars;

    MilestoneAspect(Plans plans, Calendars calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    @Override
    public String key() {
        return "milestone";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Calendar calendar = calendars.current();
        Map<UUID, Verdict> verdicts = new HashMap<>();
        plans.all(projects.stream().map(Project::id).toList()).values().stream()
                .filter(Plan::isFrozen)
                .forEach(plan -> verdict(plan, day, calendar, rules)
                        .ifPresent(verdict -> verdicts.put(plan.project(), verdict)));
        return verdicts;
    }

    static Optional<Verdict> verdict(Plan plan, LocalDate day, Calendar calendar, Rules rules) {
        Optional<Milestone> worst = plan.milestones().stream()
                .filter(milestone -> milestone.isLate(day))
                .min(Comparator.comparing(milestone -> milestone.planned().last()));
        if (worst.isEmpty()) {
            return plan.milestones().stream()
                    .filter(milestone -> !milestone.isDone())
                    .min(Comparator.comparing(milestone -> milestone.planned().last()))
                    .map(next -> Verdict.of(
                            Colour.GREEN,
                            "lights.milestone-next",
                            next.name(),
                            next.planned().toString()));
        }
        Milestone late = worst.get();
        int days = calendar.workdays(late.planned().last().plusDays(1), day);
        Colour colour = days > rules.number("milestone", "redWorkdays") ? Colour.RED : Colour.YELLOW;
        return Optional.of(Verdict.of(
                        colour,
                        "lights.milestone-late",
                        late.name(),
                        late.planned().toString(),
                        days)
                .about(late.key()));
    }
}
