package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Pages of the inbox, newest first. Each of a person's keys gives its newest by index, so a page costs the same
/// however many tasks there are.
@Singleton
final class Page {
    /// A line as it is read: the names of steps are the bundle's.
    ///
    /// @param recused this person keeps out of the case since
    record Line(
            UUID id,
            UUID caseId,
            String number,
            String title,
            String workflow,
            int workflowVersion,
            String step,
            String candidate,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<String> outcome,
            Optional<Instant> doneAt,
            String kind,
            Optional<String> target,
            Optional<Instant> urgedAt,
            boolean recused) {}

    record Open(List<Line> lines, int total) {}

    private record Found(Optional<Line> line, int total) {}

    private final Sql sql;

    Page(Sql sql) {
        this.sql = sql;
    }

    /// The newest open tasks, and how many there are in all.
    Open open(List<String> candidates, Optional<UUID> after, int limit) {
        List<Found> found = sql.of("""
                        select total.open as total, i.id, i.case_id, m.number, m.title, i.workflow, m.workflow_version,
                            i.step, i.candidate, i.opened_at, i.due_at, null as outcome,
                            cast(null as timestamptz) as done_at, i.kind, i.target, i.urged_at, false as recused
                        from (
                            select cast(coalesce(sum(open), 0) as integer) as open from inbox_count
                            where tenant_id = :tenant and candidate = any(:candidates)) as total
                        left join lateral (
                            select newest.* from unnest(:candidates) as key(candidate)
                            cross join lateral (
                                select * from inbox_item
                                where tenant_id = :tenant and candidate = key.candidate
                                    and id < coalesce(cast(:after as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                                order by id desc limit :limit) as newest
                            order by newest.id desc limit :limit) as i on true
                        left join lateral (
                            select number, title, workflow_version from matter
                            where tenant_id = :tenant and id = i.case_id limit 1) as m on true
                        order by i.id desc
                        """)
                .with("candidates", candidates)
                .with("after", after)
                .with("limit", limit)
                .list(row -> new Found(row.findUuid("id").map(_ -> line(row)), row.integer("total")));
        return new Open(
                found.stream().flatMap(row -> row.line().stream()).toList(),
                found.getFirst().total());
    }

    List<Line> done(Viewer viewer, Optional<UUID> after, int limit) {
        return sql.of("""
                        select d.id, d.case_id, m.number, m.title, d.workflow, m.workflow_version, d.step, d.candidate,
                            d.opened_at, cast(null as timestamptz) as due_at, d.outcome, d.done_at,
                            d.kind, cast(null as text) as target, cast(null as timestamptz) as urged_at,
                            exists (select from recusal r where r.tenant_id = :tenant
                                and r.case_id = d.case_id and r.member_id = :member) as recused
                        from inbox_done d join matter m on m.tenant_id = :tenant and m.id = d.case_id
                        where d.tenant_id = :tenant and d.member_id = :member
                            and (cast(:after as uuid) is null or (d.done_at, d.id) <
                                (select done_at, id from inbox_done where tenant_id = :tenant and id = :after))
                        order by d.done_at desc, d.id desc limit :limit
                        """)
                .with("member", viewer.member())
                .with("after", after)
                .with("limit", limit)
                .list(Page::line);
    }

    private static Line line(Row row) {
        return new Line(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("number"),
                row.text("title"),
                row.text("workflow"),
                row.integer("workflow_version"),
                row.text("step"),
                row.text("candidate"),
                row.instant("opened_at"),
                row.findInstant("due_at"),
                row.findText("outcome"),
                row.findInstant("done_at"),
                row.text("kind"),
                row.findText("target"),
                row.findInstant("urged_at"),
                row.flag("recused"));
    }
}
