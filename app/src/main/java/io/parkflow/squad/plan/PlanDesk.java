package io.parkflow.squad.plan;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Part;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectDesk;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Draws plans and freezes them.
@Singleton
public final class PlanDesk {
    private final Projects projects;
    private final Plans plans;
    private final PlanThen then;
    private final Baselines baselines;
    private final Milestones milestones;
    private final Headway progress;
    private final Templates templates;
    private final Calendars calendars;
    private final Journal journal;

    PlanDesk(
            Projects projects,
            Plans plans,
            PlanThen then,
            Baselines baselines,
            Milestones milestones,
            Headway progress,
            Templates templates,
            Calendars calendars,
            Journal journal) {
        this.projects = projects;
        this.plans = plans;
        this.then = then;
        this.baselines = baselines;
        this.milestones = milestones;
        this.progress = progress;
        this.templates = templates;
        this.calendars = calendars;
        this.journal = journal;
    }

    /// The chief and the officer of the project, and the office.
    public static boolean mayPlan(Project project, Caller caller) {
        boolean own =
                project.people().of(Part.CHIEF).filter(caller.member()::equals).isPresent()
                        || project.people()
                                .of(Part.OFFICER)
                                .filter(caller.member()::equals)
                                .isPresent();
        return caller.may(Rights.SQUAD_MANAGE) || own && caller.may(Rights.SQUAD_PLAN);
    }

    Project mine(UUID project) {
        Project held = projects.held(project);
        if (!mayPlan(held, Caller.current())) {
            throw Rejected.forbidden("plan.not-yours");
        }
        return held;
    }

    /// @throws Rejected 409 once it is handed in, 412 stale, 422 with every flaw
    Plan save(UUID project, Version seen, PlanBody body) {
        mine(project);
        Plan now = plans.of(project);
        if (now.state() != Plan.State.DRAFT) {
            throw Rejected.conflict(now.isFrozen() ? "plan.by-change-request" : "plan.handed-in");
        }
        seen.require(now.version(), Map.of());
        Plan drawn = new Draft("").read(now, body);
        plans.replace(drawn, Plan.State.DRAFT, now.baseline());
        journal.record(Fact.of("squad.plan.drawn", "project", project)
                .with("milestones", drawn.milestones().size()));
        return plans.of(project);
    }

    /// The usual milestones of the project's category, backwards from its end.
    List<Milestone> schedule(UUID id, Optional<PartialDate> wanted) {
        Project project = projects.one(id);
        LocalDate end = wanted.or(() -> project.targets().production())
                .or(() -> project.targets().finish())
                .map(PartialDate::last)
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/end", "problem.required"))));
        List<Templates.Usual> usual = templates.of(project.category());
        Map<String, LocalDate> latest = new Backwards(calendars.current())
                .from(
                        usual.stream()
                                .map(each -> new Backwards.Leg(each.key(), each.days(), each.after()))
                                .toList(),
                        end);
        List<Milestone> milestones = new ArrayList<>();
        usual.forEach(each -> milestones.add(new Milestone(
                io.parkflow.ground.tenancy.Ids.next(),
                each.key(),
                each.name().in(Locale.SIMPLIFIED_CHINESE),
                each.isKey(),
                PartialDate.on(latest.getOrDefault(each.key(), end)),
                each.after(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        return milestones;
    }

    /// @throws Rejected 409 when it cannot be a baseline
    void submit(Project project) {
        Plan plan = plans.of(project.id());
        if (plan.isFrozen()) {
            throw Rejected.conflict("plan.frozen-already");
        }
        requireWhole(project, plan);
        plans.replace(plan, Plan.State.SUBMITTED, 0);
        journal.record(Fact.of("squad.plan.submitted", "project", project.id()));
    }

    private static void requireWhole(Project project, Plan plan) {
        if (plan.milestones().isEmpty()) {
            throw Rejected.conflict("plan.no-milestones");
        }
        Money drawn = Money.sum(plan.curve().values());
        if (!plan.curve().isEmpty() && drawn.isMoreThan(project.amounts().total())) {
            throw Rejected.conflict(
                    "plan.curve-above-total",
                    drawn.in(Unit.WAN),
                    project.amounts().total().in(Unit.WAN));
        }
    }

    /// Goes back to whoever draws it.
    void reopen(UUID project) {
        Plan plan = plans.of(project);
        if (plan.state() == Plan.State.SUBMITTED) {
            plans.replace(plan, Plan.State.DRAFT, plan.baseline());
        }
    }

    /// Freezes what is there as baseline 1.
    ///
    /// @param caseId of the review in which the leader approves it; empty: the office, for want of one
    /// @throws Rejected 409 when there is one already, the review decides, or nothing is there to freeze
    public Plan freeze(UUID id, String reason, Optional<UUID> caseId) {
        Project project = projects.held(id);
        Plan plan = plans.of(id);
        if (plan.isFrozen()) {
            throw Rejected.conflict("plan.frozen-already");
        }
        if (caseId.isEmpty() && !isReviewless(project)) {
            throw Rejected.conflict("plan.by-review");
        }
        requireWhole(project, plan);
        keep(project, plan, 1, reason, caseId);
        return plans.of(id);
    }

    /// In the library without a case that brought it there: nobody but the office can freeze its plan. Of any other the
    /// leader approves it, when it has come that far.
    static boolean isReviewless(Project project) {
        return project.library() == Library.ADMITTED && project.caseId().isEmpty();
    }

    /// @param version of the baseline that begins
    void keep(Project project, Plan plan, int version, String reason, Optional<UUID> caseId) {
        Plan before = version == 1 ? Plan.none(project.id()) : then.of(project.id(), plans.now());
        plans.replace(plan, Plan.State.FROZEN, version);
        var body = PlanJson.of(plan)
                .put("totalInvest", project.amounts().total().toString())
                .put("annualPlan", project.amounts().annualPlan().toString());
        project.targets().start().ifPresent(date -> body.put("plannedStart", date.toString()));
        project.targets().finish().ifPresent(date -> body.put("plannedFinish", date.toString()));
        baselines.keep(
                project.id(),
                new Baselines.Baseline(
                        version, body, reason, caseId, Caller.find().map(Caller::member), plans.now()));
        Fact fact = Fact.of(version == 1 ? "baseline.frozen" : "baseline.changed", "project", project.id())
                .saying(Optional.of(reason))
                .with("baseline", version)
                .with("milestones", MilestoneDifferences.changes(before, plan));
        journal.record(caseId.map(fact::inCase).orElse(fact));
    }

    /// The officer says it in a report, which the chief accepts.
    ///
    /// @throws Rejected 403 neither the chief nor the office, 404, 409 done already or without evidence, 422 in the
    ///     future, or long ago without a reason
    Plan done(UUID id, UUID milestone, LocalDate on, Optional<String> reason) {
        Project project = projects.held(id);
        if (!ProjectDesk.maySteer(project, Caller.current())) {
            throw Rejected.forbidden("plan.reached-by-chief");
        }
        milestones.reached(project, milestone, on, reason);
        return plans.of(id);
    }

    /// @throws Rejected 403 not theirs, 404, 409 reached already, 422 not between 0 and 100
    void progress(UUID project, UUID milestone, int percent) {
        progress.enter(mine(project), milestone, percent);
    }
}
