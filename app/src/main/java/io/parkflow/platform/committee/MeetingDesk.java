package io.parkflow.platform.committee;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.audit.Predecessors;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The secretary's desk: calls meetings, sets the agenda, notes who is there, opens and closes. Joins the caller's
/// transaction.
@Singleton
final class MeetingDesk {
    private static final String OPENED = "committee.meeting.opened";
    private static final String CLOSED = "committee.meeting.closed";

    private final Meetings meetings;
    private final Seats seats;
    private final Items items;
    private final Ballots ballots;
    private final Resolutions resolutions;
    private final Rulings rulings;
    private final RuleSets ruleSets;
    private final Journal journal;
    private final Predecessors predecessors;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            Seats seats,
            Items items,
            Ballots ballots,
            Resolutions resolutions,
            Rulings rulings,
            RuleSets ruleSets,
            Journal journal,
            Predecessors predecessors,
            Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.items = items;
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.rulings = rulings;
        this.ruleSets = ruleSets;
        this.journal = journal;
        this.predecessors = predecessors;
        this.clock = clock;
    }

    Meeting plan(String title, Instant heldAt, String place) {
        Meeting meeting = new Meeting(Ids.next(), title, heldAt, place, Meeting.State.PLANNED, Optional.empty());
        meetings.add(meeting);
        seats.follow(meeting.id());
        record("committee.meeting.planned", meeting.id());
        return meeting;
    }

    /// Puts a case on the agenda.
    ///
    /// @throws Rejected 404 no meeting, 409 closed, on another open agenda or not waiting for the committee
    UUID list(UUID meetingId, UUID caseId) {
        Meeting meeting = locked(meetingId);
        if (meeting.state() == Meeting.State.CLOSED) {
            throw predecessors.conflict("committee.meeting-closed", CLOSED, meetingId);
        }
        if (items.isOnOpenAgenda(caseId)) {
            throw Rejected.conflict("committee.on-another-agenda");
        }
        Agenda agenda = rulings.findAgenda(caseId).orElseThrow(() -> Rejected.conflict("committee.not-waiting"));
        UUID id = Ids.next();
        items.add(id, meetingId, caseId, agenda);
        journal.record(Fact.of("committee.item.listed", "committee-item", id)
                .inCase(caseId)
                .with("meeting", meetingId.toString())
                .with("asked", agenda.asked().toString()));
        return id;
    }

    /// @throws Rejected 404 no seat, 409 closed
    void attend(UUID meetingId, UUID member, boolean present) {
        if (locked(meetingId).state() == Meeting.State.CLOSED) {
            throw predecessors.conflict("committee.meeting-closed", CLOSED, meetingId);
        }
        if (!seats.attend(meetingId, member, present)) {
            throw Rejected.missing();
        }
        journal.record(Fact.of("committee.attendance.noted", "committee-meeting", meetingId)
                .with("member", member.toString())
                .with("present", present));
    }

    /// @throws Rejected 409 when it is open or closed, 422 when the committee is not odd or not of the size it must be
    void open(UUID meetingId) {
        Meeting.State state = locked(meetingId).state();
        if (state != Meeting.State.PLANNED) {
            throw predecessors.conflict(
                    "committee.not-planned", state == Meeting.State.OPEN ? OPENED : CLOSED, meetingId);
        }
        seats.follow(meetingId);
        int inOffice = seats.of(meetingId).size();
        VotingRules rules = ruleSets.now();
        if (!rules.allowsSeats(inOffice)) {
            throw Rejected.rule("committee.seats", rules.fewestSeats(), rules.largestSeats(), inOffice);
        }
        meetings.open(meetingId, rules.version());
        journal.record(Fact.of(OPENED, "committee-meeting", meetingId)
                .with("rules", rules.version())
                .with("seats", inOffice));
    }

    /// A substitute takes the place of a member who is not there, by the member's written word. Once: who stands in
    /// for somebody is not stood in for.
    ///
    /// @param authority the written word: its number, date or file
    /// @throws Rejected 404 no seat, 409 not open, not allowed by the rules, or the member is there or has voted,
    ///                  422 the substitute may not stand in
    void substitute(UUID meetingId, UUID member, UUID substitute, String authority) {
        Meeting meeting = locked(meetingId);
        if (meeting.state() != Meeting.State.OPEN) {
            throw predecessors.conflict("committee.not-open", CLOSED, meetingId);
        }
        if (!ruleSets.of(meeting.state(), meeting.rules()).substitution()) {
            throw Rejected.conflict("committee.no-substitution");
        }
        Seat seat = seats.of(meetingId).stream()
                .filter(each -> each.member().equals(member) && each.standsFor().isEmpty())
                .findFirst()
                .orElseThrow(Rejected::missing);
        if (seat.present() || ballots.anyOf(meetingId, member)) {
            throw Rejected.conflict("committee.member-is-there");
        }
        if (!seats.maySubstitute(meetingId, substitute)) {
            throw Rejected.rule("committee.no-substitute");
        }
        if (!seats.substitute(meetingId, member, substitute, authority)) {
            throw Rejected.missing();
        }
        journal.record(Fact.of("committee.substitute.seated", "committee-meeting", meetingId)
                .saying(Optional.of(authority))
                .with("member", member.toString())
                .with("substitute", substitute.toString()));
    }

    /// Draws up the resolution. What was not decided goes back to wait for another meeting.
    ///
    /// @throws Rejected 409 when it is not open
    void close(UUID meetingId) {
        Meeting meeting = locked(meetingId);
        if (meeting.state() != Meeting.State.OPEN) {
            throw predecessors.conflict("committee.not-open", CLOSED, meetingId);
        }
        items.lockOpen(meetingId).forEach(item -> {
            items.giveBack(item, Optional.empty());
            journal.record(Fact.of("committee.item.returned", "committee-item", item));
        });
        List<Item> all = items.all(meetingId);
        Resolution resolution = Minutes.of(
                meeting,
                seats.of(meetingId),
                all,
                ballots.of(all.stream().map(Item::id).toList()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        resolutions.add(resolution);
        meetings.move(meetingId, Meeting.State.CLOSED);
        journal.record(Fact.of(CLOSED, "committee-meeting", meetingId)
                .with("digest", resolution.digest())
                .with("total", resolution.total().toString()));
    }

    private Meeting locked(UUID id) {
        return meetings.findLocked(id).orElseThrow(Rejected::missing);
    }

    private void record(String type, UUID meeting) {
        journal.record(Fact.of(type, "committee-meeting", meeting));
    }
}
