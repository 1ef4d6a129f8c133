package io.parkflow.squad.plan;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Project;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How far milestones are on their way, in percent. It may fall; what it was before stays beside it.
@Singleton
public final class Headway {
    private enum Source {
        REPORT,
        OFFICE
    }

    private final Plans plans;
    private final Sql sql;
    private final Journal journal;

    Headway(Plans plans, Sql sql, Journal journal) {
        this.plans = plans;
        this.sql = sql;
        this.journal = journal;
    }

    static Optional<Milestone.Progress> of(Row row, String percent, String was) {
        return row.findInteger(percent).map(known -> new Milestone.Progress(known, row.findInteger(was)));
    }

    /// By hand.
    ///
    /// @param project held
    /// @throws Rejected 404 no such milestone of the project, 409 reached already
    void enter(Project project, UUID milestone, int percent) {
        Plan plan = plans.of(project.id());
        Milestone found = plan.milestones().stream()
                .filter(each -> each.id().equals(milestone))
                .findFirst()
                .orElseThrow(Rejected::missing);
        if (found.isDone()) {
            throw Rejected.conflict("plan.done-already");
        }
        enter(project, plan, found, percent, Source.OFFICE);
    }

    /// Of what a report says, whatever is new; what is reached, or what the plan holds no longer, is passed over.
    ///
    /// @param project  held
    /// @param percents milestone → how far it is
    public void enter(Project project, Map<UUID, Integer> percents) {
        if (percents.isEmpty()) {
            return;
        }
        Plan plan = plans.of(project.id());
        plan.milestones().stream()
                .filter(milestone -> !milestone.isDone() && percents.containsKey(milestone.id()))
                .forEach(milestone ->
                        enter(project, plan, milestone, percents.getOrDefault(milestone.id(), 0), Source.REPORT));
    }

    private void enter(Project project, Plan plan, Milestone milestone, int percent, Source source) {
        Optional<Integer> was = milestone.progress().map(Milestone.Progress::percent);
        if (was.filter(known -> known == percent).isPresent()) {
            return;
        }
        sql.of("""
                        update project_milestone set progress_was = progress, progress = :percent
                        where tenant_id = :tenant and project_id = :project and id = :id
                        """)
                .with("project", project.id())
                .with("id", milestone.id())
                .with("percent", percent)
                .later();
        sql.of("""
                        insert into project_progress (tenant_id, id, project_id, milestone_id, key, percent, was, source,
                            at, by_id)
                        values (:tenant, :id, :project, :milestone, :key, :percent, :was, :source, :now, :by)
                        """)
                .with("id", Ids.next())
                .with("project", project.id())
                .with("milestone", milestone.id())
                .with("key", milestone.key())
                .with("percent", percent)
                .with("was", was)
                .with("source", source.name())
                .with("now", plans.now())
                .with("by", Caller.find().map(Caller::member))
                .later();
        String before = was.map(String::valueOf).orElse("");
        String now = String.valueOf(percent);
        Fact fact = Fact.of("milestone.progressed", "project", project.id())
                .with("key", milestone.key())
                .with("percent", percent);
        Fact told = was.map(known -> fact.with("was", known)).orElse(fact);
        // of a draft nothing is promised, so nothing of it is told as a difference
        journal.record(
                plan.isFrozen()
                        ? told.with("milestones", Map.of(milestone.key(), Map.of("progress", List.of(before, now))))
                        : told);
    }

    /// Milestone → how far it was said to be at a moment; one statement however many projects.
    Map<UUID, Milestone.Progress> then(Collection<UUID> projects, Instant moment) {
        Map<UUID, Milestone.Progress> then = new HashMap<>();
        sql.of("""
                        select distinct on (milestone_id) milestone_id, percent, was from project_progress
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[])) and at <= :moment
                        order by milestone_id, id desc
                        """)
                .with("ids", List.copyOf(projects))
                .with("moment", moment)
                .list(row -> of(row, "percent", "was")
                        .map(said -> then.put(row.uuid("milestone_id"), said))
                        .isPresent());
        return then;
    }
}
