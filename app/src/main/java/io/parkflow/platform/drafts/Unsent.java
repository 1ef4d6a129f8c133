package io.parkflow.platform.drafts;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything a person has begun and not handed in, whichever room keeps it. A page is one statement.
@Singleton
final class Unsent {
    /// @param open  the task is in this person's hands, or comes back to them
    /// @param why   kind of the row in the inbox
    /// @param keptUntil when it is let go unless somebody touches it; nothing while its task waits in time
    record Line(
            UUID id,
            String kind,
            String workflow,
            Optional<UUID> task,
            boolean open,
            String title,
            Optional<String> context,
            Optional<Instant> until,
            Instant savedAt,
            Optional<String> step,
            Optional<UUID> caseId,
            Optional<String> number,
            Optional<Integer> workflowVersion,
            Optional<Instant> keptUntil) {}

    private final Sql sql;

    Unsent(Sql sql) {
        this.sql = sql;
    }

    /// Newest first.
    List<Line> page(Viewer viewer, Optional<UUID> resident, Optional<UUID> after, int limit) {
        List<UUID> owners =
                Stream.concat(Stream.of(viewer.member()), resident.stream()).toList();
        return sql.of("""
                        select u.id, u.kind, u.workflow, u.task_id, u.saved_at, u.context,
                            coalesce(m.title, u.title) as title, i.id is not null as open,
                            coalesce(i.due_at, u.closes_at) as until, i.step, m.id as case_id, m.number,
                            m.workflow_version,
                            case when u.kind = 'application' or (i.id is not null and i.due_at is null) then null
                                else greatest(i.due_at,
                                    u.saved_at + make_interval(days => coalesce(r.kept_days, :usual)))
                            end as kept_until
                        from (
                            select * from unsent
                            where tenant_id = :tenant and owner_id = any(:owners)
                                and (cast(:after as uuid) is null or id < :after)
                            order by id desc limit :limit) as u
                        left join lateral (
                            select id, case_id, due_at, coalesce(target, step) as step from inbox_item
                            where tenant_id = :tenant and id = u.task_id
                                and (candidate = any(:candidates) or held_for = any(:candidates)) limit 1) as i on true
                        left join matter m on m.tenant_id = :tenant and m.id = i.case_id
                        left join draft_rule r on r.tenant_id = :tenant
                        order by u.id desc
                        """)
                .with("owners", owners)
                .with("candidates", viewer.candidates())
                .with("after", after)
                .with("limit", limit)
                .with("usual", Keeping.USUAL)
                .list(Unsent::line);
    }

    private static Line line(Row row) {
        return new Line(
                row.uuid("id"),
                row.text("kind"),
                row.text("workflow"),
                row.findUuid("task_id"),
                row.flag("open"),
                row.text("title"),
                row.findText("context"),
                row.findInstant("until"),
                row.instant("saved_at"),
                row.findText("step"),
                row.findUuid("case_id"),
                row.findText("number"),
                row.findInteger("workflow_version"),
                row.findInstant("kept_until"));
    }
}
