package io.parkflow.squad.plan;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Ahead;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.PartialDate;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The milestone each project comes to next, of frozen plans, now and then.
@Singleton
final class NextMilestones implements Ahead {
    private final Sql sql;
    private final PlanThen past;
    private final Moments moments;

    NextMilestones(Sql sql, PlanThen past, Moments moments) {
        this.sql = sql;
        this.past = past;
        this.moments = moments;
    }

    @Override
    public Map<UUID, Next> next(Collection<UUID> projects, Optional<LocalDate> asOf) {
        return asOf.map(day -> then(projects, day)).orElseGet(() -> now(projects));
    }

    private Map<UUID, Next> now(Collection<UUID> projects) {
        LocalDate today = moments.today();
        Map<UUID, Next> next = new HashMap<>();
        sql.of("""
                        select distinct on (m.project_id) m.project_id, m.name, m.planned, m.planned_by
                        from project_milestone m join project_plan p on p.tenant_id = m.tenant_id
                            and p.project_id = m.project_id and p.baseline > 0
                        where m.tenant_id = :tenant and m.project_id = any(cast(:ids as uuid[]))
                            and m.actual_on is null
                        order by m.project_id, m.planned, m.position
                        """)
                .with("ids", List.copyOf(projects))
                .list(row -> next.put(row.uuid("project_id"), of(row.text("name"), planned(row), today)) == null);
        return next;
    }

    private static PartialDate planned(Row row) {
        return new PartialDate(row.date("planned"), PartialDate.Precision.valueOf(row.text("planned_by")));
    }

    private Map<UUID, Next> then(Collection<UUID> projects, LocalDate day) {
        Map<UUID, Next> next = new HashMap<>();
        past.all(projects, moments.endOf(day))
                .forEach((id, plan) -> plan.milestones().stream()
                        .filter(milestone -> !milestone.isDone())
                        .min(Comparator.comparing(
                                milestone -> milestone.planned().last()))
                        .ifPresent(milestone -> next.put(id, of(milestone.name(), milestone.planned(), day))));
        return next;
    }

    private static Next of(String name, PartialDate planned, LocalDate day) {
        return new Next(name, planned.toString(), planned.last().isBefore(day));
    }
}
