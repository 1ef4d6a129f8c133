package io.parkflow.squad.meetings;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.weekly.Week;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Calls meetings, compiles their agenda, opens and closes them, notes what is agreed. Joins the caller's transaction.
@Singleton
public final class MeetingDesk {
    private static final Duration MINUTES_WITHIN = Duration.ofHours(24);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Meetings meetings;
    private final MeetingKinds kinds;
    private final Agenda agenda;
    private final Compiling compiling;
    private final Outcomes outcomes;
    private final OutcomeWriting writing;
    private final Table table;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            MeetingKinds kinds,
            Agenda agenda,
            Compiling compiling,
            Outcomes outcomes,
            OutcomeWriting writing,
            Table table,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.kinds = kinds;
        this.agenda = agenda;
        this.compiling = compiling;
        this.outcomes = outcomes;
        this.writing = writing;
        this.table = table;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// The meeting of a week with its agenda, once.
    ///
    /// @return false when it is there already
    boolean compile(MeetingKind kind, Week week) {
        Instant now = clock.instant();
        Meeting meeting = fresh(
                kind.key(),
                Optional.of(week.id()),
                week.week() + " " + kind.name(),
                week.meetingAt(),
                "",
                Optional.empty(),
                Optional.of(now));
        if (!meetings.add(meeting, now)) {
            return false;
        }
        List<Agenda.Item> items = compiling.of(kind.key(), week);
        agenda.put(meeting.id(), items, now);
        journal.record(fact("meeting.compiled", meeting.id()).with("items", items.size()));
        return true;
    }

    /// @throws Rejected 422 when there is no such kind, or the chair may not preside
    public UUID plan(String kind, String title, Instant heldAt, String place, Optional<UUID> chair) {
        MeetingKind known =
                kinds.find(kind).filter(MeetingKind::active).orElseThrow(() -> Rejected.rule("meetings.no-such-kind"));
        Instant now = clock.instant();
        Optional<UUID> presiding = chair.map(_ -> table.presiding(known.key(), Optional.empty(), chair));
        Meeting meeting = fresh(known.key(), Optional.empty(), title, heldAt, place, presiding, Optional.empty());
        meetings.add(meeting, now);
        if (known.key().equals(MeetingKind.CONSULTATION)) {
            agenda.put(meeting.id(), compiling.consulted(), now);
        }
        journal.record(fact("meeting.planned", meeting.id()));
        return meeting.id();
    }

    private static Meeting fresh(
            String kind,
            Optional<UUID> week,
            String title,
            Instant heldAt,
            String place,
            Optional<UUID> chair,
            Optional<Instant> compiledAt) {
        return new Meeting(
                Ids.next(),
                kind,
                week,
                title,
                heldAt,
                place,
                Meeting.State.PLANNED,
                chair,
                compiledAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Asks for a report by name.
    ///
    /// @throws Rejected 404, 409 when it is over
    void name(UUID meeting, Optional<UUID> project, String title, String detail) {
        Meeting held = notOver(meeting);
        int last = agenda.of(meeting, Optional.empty()).stream()
                .mapToInt(Agenda.Item::position)
                .max()
                .orElse(0);
        Agenda.Item item = Agenda.Item.of(Agenda.Reason.NAMED, project, Optional.empty(), title, detail);
        agenda.add(held.id(), item, last + 1, clock.instant());
        journal.record(fact("meeting.itemNamed", meeting));
    }

    void strike(UUID meeting, UUID item) {
        notOver(meeting);
        if (!agenda.remove(meeting, item, clock.instant())) {
            throw Rejected.missing();
        }
        journal.record(fact("meeting.itemStruck", meeting));
    }

    private Meeting notOver(UUID id) {
        Meeting meeting = meetings.held(id).orElseThrow(Rejected::missing);
        if (meeting.state() != Meeting.State.PLANNED && meeting.state() != Meeting.State.OPEN) {
            throw wrong(meeting);
        }
        return meeting;
    }

    private static Rejected wrong(Meeting meeting) {
        return Rejected.conflict("meetings.not-now")
                .with("state", meeting.state().name());
    }

    /// @param chair who presides; empty: the one planned, else the first who may
    /// @throws Rejected 409 when it is open or over, 422 when the chair may not preside or nobody may
    public void open(UUID id, Optional<UUID> chair) {
        Meeting meeting = meetings.held(id).orElseThrow(Rejected::missing);
        if (meeting.state() != Meeting.State.PLANNED) {
            throw wrong(meeting);
        }
        UUID presiding = table.presiding(meeting.kind(), meeting.chair(), chair);
        meetings.open(meeting, presiding, clock.instant());
        journal.record(fact("meeting.opened", id).with("chair", presiding.toString()));
    }

    /// @throws Rejected 409 when it is not open
    public void close(UUID id) {
        Meeting meeting = meetings.held(id).orElseThrow(Rejected::missing);
        if (meeting.state() != Meeting.State.OPEN) {
            throw wrong(meeting);
        }
        Instant now = clock.instant();
        Instant due = minutesDue(now, calendars.current());
        meetings.close(meeting, due, now);
        journal.record(fact("meeting.held", id)
                .with("outcomes", outcomes.of(id).size())
                .with("minutesDue", due.toString()));
    }

    /// 24 hours later; when nobody works then, noon of the next working day.
    static Instant minutesDue(Instant closed, Calendar calendar) {
        Instant plain = closed.plus(MINUTES_WITHIN);
        LocalDate day = calendar.day(plain);
        return calendar.isWorkday(day)
                ? plain
                : calendar.workdayFrom(day).atTime(NOON).atZone(calendar.zone()).toInstant();
    }

    /// @throws Rejected 404, 409 when the meeting is not open, or its minutes are out
    Meeting requireTable(UUID id) {
        Meeting meeting = meetings.held(id).orElseThrow(Rejected::missing);
        if (meeting.state() != Meeting.State.OPEN && meeting.state() != Meeting.State.CLOSED) {
            throw wrong(meeting);
        }
        return meeting;
    }

    /// @throws Rejected as [#requireTable]
    public UUID note(UUID meetingId, Outcomes.Note note) {
        Meeting meeting = requireTable(meetingId);
        Outcome noted =
                writing.note(Ids.next(), meetingId, note, Caller.current().member(), clock.instant());
        table.tell("meeting.outcomeNoted", meeting, noted, noted.fields().all());
        return noted.id();
    }

    /// @throws Rejected 404, 412 when somebody changed it meanwhile, 409 when it is handed out
    void rewrite(UUID id, Outcomes.Note note, Version seen) {
        Outcome before = noted(id);
        require(seen, before);
        tell("meeting.outcomeChanged", before, writing.rewrite(before, note, clock.instant()));
    }

    /// @throws Rejected as [#rewrite]
    void strikeOutcome(UUID id, Version seen) {
        Outcome before = noted(id);
        require(seen, before);
        tell("meeting.outcomeStruck", before, writing.move(before, Outcome.State.STRUCK, clock.instant()));
    }

    private static void require(Version seen, Outcome there) {
        seen.require(there.version(), Map.of("what", there.what(), "acceptance", there.acceptance()));
    }

    private void tell(String type, Outcome before, Outcome after) {
        Meeting meeting = meetings.find(before.meeting()).orElseThrow();
        table.tell(type, meeting, after, after.fields().changes(before.fields()));
    }

    private Outcome noted(UUID id) {
        Outcome outcome = outcomes.findHeld(id).orElseThrow(Rejected::missing);
        if (outcome.state() != Outcome.State.NOTED) {
            throw Rejected.conflict("meetings.handed-out")
                    .with("state", outcome.state().name());
        }
        return outcome;
    }

    static Fact fact(String type, UUID meeting) {
        return Fact.of(type, "squad-meeting", meeting);
    }
}
