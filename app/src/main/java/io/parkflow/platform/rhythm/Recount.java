package io.parkflow.platform.rhythm;

import io.parkflow.engine.Timers;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Counts deadlines again that are not due yet, after the calendar has changed. Touched is only what was counted by a
/// calendar the park has had: what somebody set, stretched or used up in part stays as it is, and nothing becomes
/// overdue by counting.
@Singleton
final class Recount {
    static final int MOST = 2_000;
    // counted a moment after it was written down
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final CaseDesk desk;
    private final Calendars calendars;
    private final Timers timers;
    private final Journal journal;
    private final Sql sql;
    private final Clock clock;

    Recount(CaseDesk desk, Calendars calendars, Timers timers, Journal journal, Sql sql, Clock clock) {
        this.desk = desk;
        this.calendars = calendars;
        this.timers = timers;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /// A deadline that another calendar puts elsewhere.
    ///
    /// @param timer the engine's own, by which the workflow goes on; otherwise a task's
    /// @param since when it began to run
    record Shift(boolean timer, String id, Case matter, String deadline, Instant since, Instant from, Instant to) {}

    private record Open(String id, UUID caseId, String deadline, Instant since, Instant due, boolean timer) {}

    /// Inside a transaction; changes nothing.
    List<Shift> preview() {
        Instant now = clock.instant();
        Calendar current = calendars.current();
        List<Calendar> past = calendars.past();
        Map<UUID, Case> cases = new HashMap<>();
        List<Shift> shifts = new ArrayList<>();
        for (Open open : open(now)) {
            Case matter = cases.computeIfAbsent(open.caseId(), desk::known);
            length(matter, open.deadline())
                    .filter(length -> past.stream().anyMatch(old -> counted(length, open, old)))
                    .map(length -> Deadline.of(length, open.since(), current).due())
                    .filter(due -> differs(due, open.due()) && due.isAfter(now))
                    .ifPresent(due -> shifts.add(new Shift(
                            open.timer(), open.id(), matter, open.deadline(), open.since(), open.due(), due)));
        }
        return List.copyOf(shifts);
    }

    private Optional<Length> length(Case matter, String deadline) {
        return desk.bundle(matter).findLength(deadline);
    }

    private static boolean counted(Length length, Open open, Calendar calendar) {
        return !differs(Deadline.of(length, open.since(), calendar).due(), open.due());
    }

    private static boolean differs(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(ROUNDING) > 0;
    }

    private List<Open> open(Instant now) {
        List<Open> open = new ArrayList<>(sql.of("""
                        select id, case_id, step, opened_at, due_at from inbox_item
                        where tenant_id = :tenant and due_at > :now and left_minutes is null and kind = 'step'
                        order by due_at limit :most
                        """)
                .with("now", now)
                .with("most", MOST)
                .list(row -> new Open(
                        row.uuid("id").toString(),
                        row.uuid("case_id"),
                        row.text("step"),
                        row.instant("opened_at"),
                        row.instant("due_at"),
                        false)));
        timers.open(MOST).stream()
                .filter(timer -> timer.due().isAfter(now))
                .map(timer -> new Open(timer.id(), timer.caseId(), timer.deadline(), timer.since(), timer.due(), true))
                .forEach(open::add);
        return open;
    }

    /// In the caller's transaction.
    ///
    /// @return what was changed; a deadline that changed by itself in the meantime is left out
    List<Shift> apply() {
        List<Shift> done = preview().stream().filter(this::move).toList();
        done.forEach(shift -> journal.record(
                Fact.ofCase("calendar.deadline.moved", shift.matter().id())
                        .at(shift.deadline())
                        .with("from", shift.from().toString())
                        .with("to", shift.to().toString())));
        if (!done.isEmpty()) {
            journal.record(Fact.of(
                            "calendar.deadlines.counted",
                            "park",
                            Tenancy.current().id())
                    .with("changed", done.size()));
        }
        return done;
    }

    private boolean move(Shift shift) {
        if (shift.timer()) {
            return timers.move(shift.id(), shift.to());
        }
        return sql.of("""
                                update inbox_item set due_at = :to, soon_at = :soon
                                where tenant_id = :tenant and id = :id and due_at = :from
                                """)
                        .with("id", UUID.fromString(shift.id()))
                        .with("from", shift.from())
                        .with("to", shift.to())
                        .with("soon", Light.soon(shift.since(), shift.to(), calendars.current()))
                        .change()
                == 1;
    }
}
