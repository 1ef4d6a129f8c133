package io.parkflow.squad.standings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Instant;

/// The figures of a month, and by name what was ordered and who did not report.
@Singleton
final class Bulletin {
    private final Sql sql;

    Bulletin(Sql sql) {
        this.sql = sql;
    }

    ObjectNode of(Instant from, Instant until) {
        ObjectNode content = Trees.empty();
        counted(content.putObject("projects"), """
                        select count(*) filter (where library = 'ADMITTED') as admitted,
                            count(*) filter (where library = 'ADMITTED' and course = 'RUNNING') as running,
                            count(*) filter (where started_on >= cast(:from as timestamptz)
                                and started_on < cast(:until as timestamptz)) as started,
                            count(*) filter (where finished_on >= cast(:from as timestamptz)
                                and finished_on < cast(:until as timestamptz)) as finished
                        from project where tenant_id = :tenant
                        """, from, until, "admitted", "running", "started", "finished");
        counted(content.putObject("reports"), """
                        select count(*) as due,
                            count(*) filter (where first_at <= due_at and state <> 'MISSED') as on_time,
                            count(*) filter (where red_at is not null) as missing
                        from squad_report where tenant_id = :tenant and state <> 'EXCUSED' and due_at >= :from and due_at < :until
                        """, from, until, "due", "on_time", "missing");
        counted(content.putObject("blockers"), """
                        select count(*) filter (where raised_at >= :from and raised_at < :until) as raised,
                            count(*) filter (where state = 'CLOSED' and closed_at >= :from and closed_at < :until) as closed,
                            count(*) filter (where closed_at is null) as running,
                            count(*) filter (where closed_at is null and level >= 3) as high
                        from squad_blocker where tenant_id = :tenant
                        """, from, until, "raised", "closed", "running", "high");
        counted(content.putObject("orders"), """
                        select count(*) filter (where level = 'BLUE') as blue,
                            count(*) filter (where level = 'YELLOW') as yellow, count(*) filter (where level = 'RED') as red
                        from squad_order where tenant_id = :tenant and issued_at >= :from and issued_at < :until
                        """, from, until, "blue", "yellow", "red");
        counted(content.putObject("outcomes"), """
                        select count(*) as due, count(*) filter (where closed_at is not null) as done,
                            count(*) filter (where closed_at is not null and overdue_at is null) as on_time
                        from squad_outcome where tenant_id = :tenant and assigned_at is not null
                            and due_on >= cast(:from as timestamptz) and due_on < cast(:until as timestamptz)
                        """, from, until, "due", "done", "on_time");
        issued(content.putArray("issued"), from, until);
        silent(content.putArray("missing"), from, until);
        return content;
    }

    private void counted(ObjectNode group, String text, Instant from, Instant until, String... names) {
        sql.of(text).with("from", from).with("until", until).list(row -> fill(group, row, names));
    }

    private static ObjectNode fill(ObjectNode group, Row row, String... names) {
        for (String name : names) {
            group.put(name, row.number(name));
        }
        return group;
    }

    /// 督办单, yellow and red ones, by number and project.
    private void issued(ArrayNode orders, Instant from, Instant until) {
        sql.of("""
                        select o.number, o.level, o.state, o.reason, p.id, p.code, p.name from squad_order o
                        left join project p on p.tenant_id = o.tenant_id and p.id = o.project_id
                        where o.tenant_id = :tenant and o.level <> 'BLUE' and o.state <> 'RAISED'
                            and o.issued_at >= :from and o.issued_at < :until
                        order by o.level, p.code, o.number limit 1000
                        """).with("from", from).with("until", until).list(row -> {
            ObjectNode order = orders.addObject()
                    .put("number", row.text("number"))
                    .put("level", row.text("level"))
                    .put("state", row.text("state"))
                    .put("reason", row.text("reason"));
            row.findUuid("id").ifPresent(id -> order.put("projectId", id.toString()));
            row.findText("code").ifPresent(code -> order.put("code", code));
            row.findText("name").ifPresent(name -> order.put("name", name));
            return order;
        });
    }

    /// 未报: project and week.
    private void silent(ArrayNode missing, Instant from, Instant until) {
        sql.of("""
                        select p.id, p.code, p.name, r.week from squad_report r
                        join project p on p.tenant_id = r.tenant_id and p.id = r.project_id
                        where r.tenant_id = :tenant and r.red_at is not null and r.due_at >= :from and r.due_at < :until
                        order by p.code, r.week limit 1000
                        """)
                .with("from", from)
                .with("until", until)
                .list(row -> missing.addObject()
                        .put("projectId", row.uuid("id").toString())
                        .put("code", row.text("code"))
                        .put("name", row.text("name"))
                        .put("week", row.text("week")));
    }
}
