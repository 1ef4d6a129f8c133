package io.parkflow.platform.inbox;

import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.SearchWords;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Pages of the inbox. Each of a person's keys gives its first by index, whatever the order, so a page costs the same
/// however many tasks there are; a search goes by the case and looks at the newest two thousand that fit.
@Singleton
final class Page {
    /// A line as it is read: the names of steps are the bundle's.
    ///
    /// @param recused this person keeps out of the case since
    /// @param leftBy  waits for a hand-over: who may not work any more
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
            boolean recused,
            Optional<String> company,
            Optional<String> leftBy) {}

    record Open(List<Line> lines, int total) {}

    private record Found(Optional<Line> line, int total) {}

    private static final String NEWEST = "id desc";
    private static final String DUE = "coalesce(due_at, 'infinity'), id";

    private final Sql sql;
    private final Clock clock;

    Page(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The open tasks asked for, and how many there are in all under these keys.
    Open open(List<String> candidates, TaskFilter filter) {
        return switch (filter.sort()) {
            case newest -> open(candidates, filter, filter.light(), NEWEST, filter.after(), filter.limit());
            case due -> open(candidates, filter, filter.light(), DUE, filter.after(), filter.limit());
            case light -> byLight(candidates, filter);
        };
    }

    /// One light after the other, as far as the page needs.
    private Open byLight(List<String> candidates, TaskFilter filter) {
        List<Line> lines = new ArrayList<>();
        int total = 0;
        Optional<Place> after = filter.after();
        Light first = after.flatMap(Place::light).orElse(Light.RED);
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            int left = filter.limit() - lines.size();
            boolean asked = filter.light().map(light::equals).orElse(true) && light.compareTo(first) <= 0;
            if (asked && left > 0) {
                Optional<Place> here = light == first ? after : Optional.empty();
                Open some = open(candidates, filter, Optional.of(light), DUE, here, left);
                lines.addAll(some.lines());
                total = some.total();
            }
        }
        return new Open(lines, total);
    }

    private Open open(
            List<String> candidates,
            TaskFilter filter,
            Optional<Light> light,
            String order,
            Optional<Place> after,
            int limit) {
        String rows = filter.isByCase() ? BY_CASE : BY_KEY;
        String wanted = wanted(filter, light) + (after.isEmpty() ? "" : after(order));
        String hits = filter.q().isPresent() ? TYPED : OF_COMPANY;
        List<Found> found = SearchWords.bind(
                        sql.of("""
                        select total.open as total, i.id, i.case_id, m.number, m.title, i.workflow, m.workflow_version,
                            i.step, i.candidate, i.opened_at, i.due_at, null as outcome,
                            cast(null as timestamptz) as done_at, i.kind, i.target, i.urged_at, false as recused,
                            m.company, w.name as left_by
                        from (
                            select cast(coalesce(sum(open), 0) as integer) as open from inbox_count
                            where tenant_id = :tenant and candidate = any(:candidates)) as total
                        left join lateral (
                        """
                                + rows.formatted(hits, wanted, order) + """
                            ) as i on true
                        left join lateral (
                            select c.number, c.title, c.workflow_version, r.name as company from matter c
                            left join resident r on r.tenant_id = c.tenant_id and r.id = c.resident_id
                            where c.tenant_id = :tenant and c.id = i.case_id limit 1) as m on true
                        left join inbox_left l on l.tenant_id = :tenant and l.id = i.id and l.candidate = i.candidate
                        left join member w on w.tenant_id = :tenant and w.id = l.member_id
                        order by\s"""
                                + (order.equals(NEWEST) ? "i.id desc" : "coalesce(i.due_at, 'infinity'), i.id")),
                        filter.q())
                .with("candidates", candidates)
                .with("workflow", filter.workflow())
                .with("step", filter.step())
                .with("resident", filter.resident())
                .with("now", clock.instant())
                .with("after", after.map(Place::id))
                .with("afterDue", after.flatMap(Place::due))
                .with("limit", limit)
                .list(row -> new Found(row.findUuid("id").map(_ -> line(row)), row.integer("total")));
        return new Open(
                found.stream().flatMap(row -> row.line().stream()).toList(),
                found.getFirst().total());
    }

    private static final String BY_KEY = """
            select first.* from unnest(:candidates) as key(candidate)
            cross join lateral (
                select * from inbox_item where tenant_id = :tenant and candidate = key.candidate %2$s
                order by %3$s limit :limit) as first
            order by %3$s limit :limit
            """;

    /// Cases that fit first, then what waits in them.
    private static final String BY_CASE = """
            select inbox_item.* from (%1$s) as hit(matter_id)
            join inbox_item on inbox_item.tenant_id = :tenant and inbox_item.case_id = hit.matter_id
            where candidate = any(:candidates) %2$s
            order by %3$s limit :limit
            """;

    private static final String OF_COMPANY = """
            select id from matter where tenant_id = :tenant and resident_id = :resident order by id desc limit 2000
            """;

    private static final String TYPED = SearchWords.CASES + """
            where cast(:resident as uuid) is null or exists (select from matter o
                where o.tenant_id = :tenant and o.id = typed.id and o.resident_id = :resident)
            """;

    private static String wanted(TaskFilter filter, Optional<Light> light) {
        String wanted = filter.workflow().isEmpty() ? "" : " and workflow = :workflow";
        if (filter.workflow().isPresent() && filter.step().isPresent()) {
            wanted += " and step = :step";
        }
        return wanted
                + light.map(shade -> switch (shade) {
                            case RED -> " and coalesce(due_at, 'infinity') < :now";
                            case YELLOW -> " and coalesce(due_at, 'infinity') >= :now and soon_at <= :now";
                            case GREEN ->
                                " and coalesce(due_at, 'infinity') >= :now and (soon_at is null or soon_at > :now)";
                        })
                        .orElse("");
    }

    private static String after(String order) {
        return order.equals(NEWEST)
                ? " and id < cast(:after as uuid)"
                : " and (coalesce(due_at, 'infinity'), id)"
                        + " > (coalesce(cast(:afterDue as timestamptz), 'infinity'), cast(:after as uuid))";
    }

    List<Line> done(Viewer viewer, TaskFilter filter) {
        String by = filter.isByCase()
                ? " and not exists (select from recusal k where k.tenant_id = :tenant"
                        + " and k.case_id = d.case_id and k.member_id = :member) and d.case_id in ("
                        + (filter.q().isPresent() ? TYPED : OF_COMPANY) + ")"
                : "";
        return SearchWords.bind(sql.of("""
                        select d.id, d.case_id, m.number, m.title, d.workflow, m.workflow_version, d.step, d.candidate,
                            d.opened_at, cast(null as timestamptz) as due_at, d.outcome, d.done_at,
                            d.kind, cast(null as text) as target, cast(null as timestamptz) as urged_at,
                            exists (select from recusal r where r.tenant_id = :tenant
                                and r.case_id = d.case_id and r.member_id = :member) as recused,
                            r.name as company, cast(null as text) as left_by
                        from inbox_done d join matter m on m.tenant_id = :tenant and m.id = d.case_id
                        left join resident r on r.tenant_id = m.tenant_id and r.id = m.resident_id
                        where d.tenant_id = :tenant and d.member_id = :member
                            and (cast(:workflow as text) is null or d.workflow = :workflow)
                            and (cast(:step as text) is null or d.step = :step)
                            and (cast(:after as uuid) is null or (d.done_at, d.id) <
                                (select done_at, id from inbox_done where tenant_id = :tenant and id = :after))
                        """ + by + " order by d.done_at desc, d.id desc limit :limit"), filter.q())
                .with("member", viewer.member())
                .with("workflow", filter.workflow())
                .with("step", filter.step())
                .with("resident", filter.resident())
                .with("after", filter.after().map(Place::id))
                .with("limit", filter.limit())
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
                row.flag("recused"),
                row.findText("company"),
                row.findText("left_by"));
    }
}
