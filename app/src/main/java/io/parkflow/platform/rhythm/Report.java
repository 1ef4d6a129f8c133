package io.parkflow.platform.rhythm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/// 周调度、月通报、季分析、年考核: the figures of a period that has ended, beside those of the one before it.
@Singleton
final class Report {
    private final Sql sql;
    private final Runs runs;
    private final Journal journal;
    private final Calendars calendars;
    private final Clock clock;

    Report(Sql sql, Runs runs, Journal journal, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.journal = journal;
        this.calendars = calendars;
        this.clock = clock;
    }

    ObjectNode make(Run run, Beat.Period period) {
        ObjectNode found = figures(period);
        Optional<ObjectNode> before = runs.find(period.before()).flatMap(Run::found);
        before.ifPresent(figures -> found.set("before", figures.deepCopy().without("before")));
        journal.record(Fact.of("rhythm.report.ready", "beat-report", run.id())
                .with("beat", period.beat().word())
                .with("period", period.key())
                .with("opened", found.path("opened").asInt())
                .with("closed", found.path("closed").asInt())
                .with("running", found.path("running").asInt())
                .with("overdue", found.path("overdue").asInt()));
        return found;
    }

    private ObjectNode figures(Beat.Period period) {
        ZoneId zone = calendars.current().zone();
        ObjectNode found = sql.of("""
                        select
                            cast(count(*) filter (where opened_at >= :from and opened_at < :until) as integer) as opened,
                            cast(count(*) filter (where closed_at >= :from and closed_at < :until) as integer) as closed,
                            cast(count(*) filter (where opened_at < :until
                                and (closed_at is null or closed_at >= :until)) as integer) as running
                        from matter where tenant_id = :tenant
                        """)
                .with("from", period.from(zone))
                .with("until", period.until(zone))
                .one(row -> Trees.empty()
                        .put("opened", row.integer("opened"))
                        .put("closed", row.integer("closed"))
                        .put("running", row.integer("running")));
        int overdue = sql.of("""
                        select cast(count(*) as integer) as late from inbox_item
                        where tenant_id = :tenant and due_at < :now
                        """).with("now", clock.instant()).one(row -> row.integer("late"));
        ObjectNode byWorkflow = found.put("overdue", overdue).putObject("byWorkflow");
        sql.of("""
                        select workflow, cast(count(*) as integer) as opened from matter
                        where tenant_id = :tenant and opened_at >= :from and opened_at < :until
                        group by workflow order by workflow
                        """)
                .with("from", period.from(zone))
                .with("until", period.until(zone))
                .list(row -> byWorkflow.put(row.text("workflow"), row.integer("opened")));
        return found;
    }
}
