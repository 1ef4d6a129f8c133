package io.parkflow.platform.rhythm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// 日扫描: what is due soon, what is overdue, which clock has stood still too long, which correction nobody has seen.
/// Each is told once, as an event like any other, two hundred tasks in a transaction: a task that is told of is not
/// held, and nobody waits for the rest.
@Singleton
final class DayScan {
    private static final int MOST = 2_000;
    private static final int MOST_TASKS = 20_000;
    private static final int BATCH = 200;
    private static final String SOON = "rhythm.task.dueSoon";
    private static final String LATE = "rhythm.task.overdue";
    /// A pause longer than this is the supervisor's affair.
    static final int LONGEST_PAUSE = 30;
    /// Working days after which an applicant who has not seen a correction is called.
    static final int UNSEEN = 2;

    private final Sql sql;
    private final Journal journal;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    DayScan(Sql sql, Journal journal, Calendars calendars, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Task(UUID id, UUID caseId, String step, Instant openedAt, Instant dueAt) {}

    private record Waiting(UUID caseId, Instant since) {}

    /// @param granted the last day somebody has allowed it to last
    private record Pause(UUID caseId, Instant since, Optional<LocalDate> granted) {}

    ObjectNode scan() {
        Instant now = clock.instant();
        Calendar calendar = calendars.current();
        List<Task> soon = new ArrayList<>();
        List<Task> late = new ArrayList<>();
        for (Task task : transactions.read(() -> tasks(now))) {
            switch (Light.of(task.openedAt(), task.dueAt(), now, calendar)) {
                case RED -> late.add(task);
                case YELLOW -> soon.add(task);
                case GREEN -> {}
            }
        }
        int nears = tellAll(SOON, soon);
        int passed = tellAll(LATE, late);
        int paused = transactions.write(() -> tellPauses(now, calendar));
        int unseen = transactions.write(() -> tellUnseen(now, calendar));
        return Trees.empty()
                .put("dueSoon", nears)
                .put("overdue", passed)
                .put("pausedLong", paused)
                .put("untold", unseen);
    }

    /// What has a deadline and was not told of yet, the nearest first.
    private List<Task> tasks(Instant now) {
        return sql.of("""
                        select i.id, i.case_id, i.step, i.opened_at, i.due_at from inbox_item i
                        where i.tenant_id = :tenant and i.due_at is not null
                            and not exists (select from beat_mark b where b.tenant_id = i.tenant_id
                                and b.kind = case when i.due_at < :now then :late else :soon end
                                and b.subject_id = i.id and b.mark = cast(extract(epoch from i.due_at) as text))
                        order by i.due_at limit :most
                        """)
                .with("now", now)
                .with("late", LATE)
                .with("soon", SOON)
                .with("most", MOST_TASKS)
                .list(row -> new Task(
                        row.uuid("id"),
                        row.uuid("case_id"),
                        row.text("step"),
                        row.instant("opened_at"),
                        row.instant("due_at")));
    }

    private int tellAll(String type, List<Task> tasks) {
        int told = 0;
        for (int from = 0; from < tasks.size(); from += BATCH) {
            List<Task> piece = tasks.subList(from, Math.min(tasks.size(), from + BATCH));
            told += transactions.write(() -> tell(type, piece));
        }
        return told;
    }

    /// One statement marks all of them; the deadline is part of the mark, so one that was moved is told anew.
    private int tell(String type, List<Task> tasks) {
        Set<UUID> fresh = new HashSet<>(sql.of("""
                        insert into beat_mark (tenant_id, kind, subject_id, mark, at)
                        select tenant_id, cast(:kind as text), id, cast(extract(epoch from due_at) as text), :now
                        from inbox_item where tenant_id = :tenant and id = any(cast(:ids as uuid[])) and due_at is not null
                        on conflict do nothing
                        returning subject_id
                        """)
                .with("kind", type)
                .with("ids", tasks.stream().map(Task::id).toList())
                .with("now", clock.instant())
                .list(row -> row.uuid("subject_id")));
        tasks.stream()
                .filter(task -> fresh.contains(task.id()))
                .forEach(task -> journal.record(Fact.of(type, "task", task.id())
                        .inCase(task.caseId())
                        .at(task.step())
                        .with("due", task.dueAt().toString())));
        return fresh.size();
    }

    private int tellPauses(Instant now, Calendar calendar) {
        int told = 0;
        for (Pause paused : pauses()) {
            int days = workdays(paused.since(), now, calendar);
            boolean granted = paused.granted()
                    .filter(until -> !calendar.day(now).isAfter(until))
                    .isPresent();
            if (days > LONGEST_PAUSE && !granted) {
                String mark = paused.since()
                        + paused.granted().map(until -> "/" + until).orElse("");
                told += tellCase("rhythm.case.pausedLong", paused.caseId(), mark, days);
            }
        }
        return told;
    }

    private List<Pause> pauses() {
        return sql.of("""
                        select case_id, since, case when granted_at is null then null else expected_on end as granted
                        from case_pause where tenant_id = :tenant
                        union all
                        select c.case_id, max(c.asked_at), null from correction c
                        join matter m on m.tenant_id = c.tenant_id and m.id = c.case_id and m.closed_at is null
                        where c.tenant_id = :tenant and c.answered_at is null group by c.case_id
                        order by since limit :most
                        """)
                .with("most", MOST)
                .list(row -> new Pause(row.uuid("case_id"), row.instant("since"), row.findDate("granted")));
    }

    /// Nobody of the company has read the message of the correction's task.
    private int tellUnseen(Instant now, Calendar calendar) {
        int told = 0;
        for (Waiting asked :
                sql.of("""
                        select c.case_id, max(c.asked_at) as asked_at from correction c
                        join matter m on m.tenant_id = c.tenant_id and m.id = c.case_id and m.closed_at is null
                        where c.tenant_id = :tenant and c.answered_at is null
                            and not exists (select from message g where g.tenant_id = c.tenant_id
                                and g.case_id = c.case_id and g.about_kind = 'task' and g.at >= c.asked_at
                                and g.read_at is not null)
                        group by c.case_id order by 2 limit :most
                        """).with("most", MOST).list(row -> new Waiting(row.uuid("case_id"), row.instant("asked_at")))) {
            int days = workdays(asked.since(), now, calendar);
            if (days > UNSEEN) {
                told += tellCase(
                        "rhythm.correction.untold",
                        asked.caseId(),
                        asked.since().toString(),
                        days);
            }
        }
        return told;
    }

    private int tellCase(String type, UUID caseId, String mark, int days) {
        boolean fresh = sql.of("""
                                insert into beat_mark (tenant_id, kind, subject_id, mark, at)
                                values (:tenant, :kind, :id, :mark, :now) on conflict do nothing
                                """)
                        .with("kind", type)
                        .with("id", caseId)
                        .with("mark", mark)
                        .with("now", clock.instant())
                        .change()
                == 1;
        if (fresh) {
            journal.record(Fact.ofCase(type, caseId).with("days", days));
        }
        return fresh ? 1 : 0;
    }

    /// The day it began does not count.
    private static int workdays(Instant since, Instant now, Calendar calendar) {
        LocalDate first = calendar.day(since).plusDays(1);
        LocalDate last = calendar.day(now);
        return last.isBefore(first) ? 0 : calendar.workdays(first, last);
    }
}
