package io.parkflow.squad.meetings;

import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.rhythm.Chore;
import io.parkflow.squad.weekly.Week;
import io.parkflow.squad.weekly.Weeks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Every hour: the agenda of the open week once its hour has come, outcomes whose day has passed, minutes that are due.
@Singleton
final class MeetingsHour implements Chore {
    private static final Duration AHEAD = Duration.ofHours(4);
    private static final int NEAR = 1;
    private static final int LATE = 2;

    private final MeetingDesk desk;
    private final Table table;
    private final MeetingKinds kinds;
    private final Meetings meetings;
    private final OutcomeWriting outcomes;
    private final Weeks weeks;
    private final Calendars calendars;
    private final Journal journal;
    private final Transactions transactions;

    MeetingsHour(
            MeetingDesk desk,
            Table table,
            MeetingKinds kinds,
            Meetings meetings,
            OutcomeWriting outcomes,
            Weeks weeks,
            Calendars calendars,
            Journal journal,
            Transactions transactions) {
        this.desk = desk;
        this.table = table;
        this.kinds = kinds;
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.weeks = weeks;
        this.calendars = calendars;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public boolean perform(Instant now) {
        Optional<Week> ready = transactions.read(
                () -> weeks.findOpen().filter(week -> !week.agendaAt().isAfter(now)));
        ready.ifPresent(week -> transactions.read(kinds::all).stream()
                .filter(kind -> kind.weekly() && kind.active())
                .filter(kind -> !transactions.read(() -> meetings.hasWeek(kind.key(), week.id())))
                .forEach(kind -> transactions.write(() -> desk.compile(kind, week))));
        transactions.write(() -> overdue(now));
        transactions.write(() -> remind(now));
        return true;
    }

    /// Minutes are out within 24 hours: whoever signs them hears of it four hours ahead, and once they are late.
    private int remind(Instant now) {
        List<Meeting> late = meetings.tell(LATE, now);
        late.forEach(meeting -> table.remind("meeting.minutesOverdue", meeting));
        List<Meeting> near = meetings.tell(NEAR, now.plus(AHEAD));
        near.forEach(meeting -> table.remind("meeting.minutesDueSoon", meeting));
        return late.size() + near.size();
    }

    private int overdue(Instant now) {
        List<Outcome> held = outcomes.heldOverdue(calendars.current().day(now));
        Map<UUID, Outcome> before = new HashMap<>();
        held.forEach(outcome -> before.put(outcome.id(), outcome));
        outcomes.overdue(held, now)
                .forEach(outcome -> journal.record(
                        OutcomeDesk.fact("decision.overdue", Objects.requireNonNull(before.get(outcome.id())), outcome)
                                .with("due", outcome.dueOn().toString())));
        return held.size();
    }
}
