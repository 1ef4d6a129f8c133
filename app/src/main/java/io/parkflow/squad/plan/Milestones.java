package io.parkflow.squad.plan;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Evidences;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Says what a project has reached: by hand, or because an accepted report says so. A start counts only with its
/// evidence (A7).
@Singleton
public final class Milestones {
    private final Plans plans;
    private final Templates templates;
    private final Evidences evidences;
    private final List<Accounted> accounts;
    private final Moments moments;
    private final Journal journal;

    Milestones(
            Plans plans,
            Templates templates,
            Evidences evidences,
            List<Accounted> accounts,
            Moments moments,
            Journal journal) {
        this.plans = plans;
        this.templates = templates;
        this.evidences = evidences;
        this.accounts = List.copyOf(accounts);
        this.moments = moments;
        this.journal = journal;
    }

    /// Evidence without which the milestone does not count as reached.
    public Set<Evidences.Kind> missing(Project project, Milestone milestone) {
        return templates.isProven(project.category(), milestone.key())
                ? evidences.missingForStart(project.id())
                : Set.of();
    }

    /// By hand.
    ///
    /// @param reason why it was not said when the project was last accounted for
    /// @throws Rejected 404 no such milestone of the project, 409 reached already or without its evidence, 422 in
    ///     the future, or before the last account without a reason
    void reached(Project project, UUID milestone, LocalDate on, Optional<String> reason) {
        if (on.isAfter(moments.today())) {
            throw Rejected.flawed(List.of(Flaw.at("/on", "plan.in-the-future")));
        }
        Plan plan = plans.of(project.id());
        Milestone found = plan.milestones().stream()
                .filter(each -> each.id().equals(milestone))
                .findFirst()
                .orElseThrow(Rejected::missing);
        if (found.isDone()) {
            throw Rejected.conflict("plan.done-already");
        }
        if (reason.isEmpty()) {
            requireInTime(project, on);
        }
        enter(project, plan, Map.of(found, on), reason);
    }

    private void requireInTime(Project project, LocalDate on) {
        accounts.stream()
                .flatMap(account -> account.upTo(project.id()).stream())
                .max(Comparator.naturalOrder())
                .filter(on::isBefore)
                .ifPresent(account -> {
                    throw Rejected.flawed(List.of(Flaw.at("/reason", "plan.before-report", account.toString())));
                });
    }

    /// Of what a report says, whatever is not reached yet; what the plan holds no longer is passed over. The row of the
    /// project is held.
    ///
    /// @param days milestone → day it was reached, not in the future
    /// @throws Rejected 409 without its evidence
    public void reached(Project project, Map<UUID, LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        Map<Milestone, LocalDate> fresh = new HashMap<>();
        Plan plan = plans.of(project.id());
        plan.milestones().forEach(milestone -> {
            LocalDate on = days.get(milestone.id());
            if (on != null && !milestone.isDone()) {
                fresh.put(milestone, on);
            }
        });
        enter(project, plan, fresh, Optional.empty());
    }

    private void enter(Project project, Plan plan, Map<Milestone, LocalDate> fresh, Optional<String> reason) {
        fresh.keySet().forEach(milestone -> {
            Set<Evidences.Kind> missing = missing(project, milestone);
            if (!missing.isEmpty()) {
                throw Rejected.conflict("projects.no-evidence")
                        .with("missing", missing.stream().map(Enum::name).toList());
            }
        });
        fresh.forEach((milestone, on) -> {
            if (!plans.done(project.id(), milestone.id(), on)) {
                throw Rejected.conflict("plan.done-already");
            }
            Fact fact = Fact.of("milestone.reached", "project", project.id())
                    .saying(reason)
                    .with("key", milestone.key())
                    .with("planned", milestone.planned().toString())
                    .with("on", moments.endOf(on).toString())
                    .with("inTime", !on.isAfter(milestone.planned().last()));
            // of a draft nothing is promised, so nothing of it is kept for looking back
            journal.record(plan.isFrozen() ? fact.with("milestones", Map.of(milestone.key(), reached(on))) : fact);
        });
    }

    private static Map<String, List<String>> reached(LocalDate on) {
        return Map.of("actual", List.of("", on.toString()));
    }
}
