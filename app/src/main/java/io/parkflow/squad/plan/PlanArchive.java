package io.parkflow.squad.plan;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Brings in what was planned and invested before the park used the platform.
@Singleton
public final class PlanArchive {
    private final Templates templates;
    private final Plans plans;
    private final PlanDesk desk;
    private final Moments moments;
    private final Sql sql;
    private final Journal journal;

    PlanArchive(Templates templates, Plans plans, PlanDesk desk, Moments moments, Sql sql, Journal journal) {
        this.templates = templates;
        this.plans = plans;
        this.desk = desk;
        this.moments = moments;
        this.sql = sql;
        this.journal = journal;
    }

    /// The category's milestones with the days given, frozen as baseline 1.
    ///
    /// @param planned key → day; what is left out is left out
    /// @param actual  key → day it was reached
    public void freeze(
            Project project,
            Map<String, LocalDate> planned,
            Map<String, LocalDate> actual,
            SortedMap<YearMonth, Money> curve) {
        List<Milestone> milestones = new ArrayList<>();
        for (Templates.Usual usual : templates.of(project.category())) {
            LocalDate day = planned.get(usual.key());
            if (day != null) {
                milestones.add(new Milestone(
                        Ids.next(),
                        usual.key(),
                        usual.name().in(Locale.SIMPLIFIED_CHINESE),
                        usual.isKey(),
                        PartialDate.on(day),
                        usual.after().stream().filter(planned::containsKey).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        Plan plan = new Plan(project.id(), Plan.State.DRAFT, 0, 0, milestones, curve);
        desk.keep(project, plan, 1, "历史导入", Optional.empty());
        milestones.forEach(milestone -> {
            LocalDate reached = actual.get(milestone.key());
            if (reached != null) {
                plans.done(project.id(), milestone.id(), reached);
            }
        });
    }

    /// @param totals day → invested since the beginning by its end, as it was known then
    public void invested(Project project, SortedMap<LocalDate, Money> totals) {
        totals.forEach((day, total) -> sql.of("""
                        insert into project_invested (tenant_id, id, project_id, on_day, total, source, at)
                        values (:tenant, :id, :project, :on, :total, 'IMPORT', :at)
                        """)
                .with("id", Ids.next())
                .with("project", project.id())
                .with("on", day)
                .with("total", total.yuan())
                .with("at", moments.endOf(day))
                .later());
        journal.record(Fact.of("project.invested", "project", project.id())
                .with("total", totals.lastEntry().getValue().toString())
                .with("source", Investments.Source.IMPORT.name())
                .with("on", moments.endOf(totals.lastKey()).toString()));
    }
}
