package io.parkflow.platform.committee;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Enters meetings that were held before the park used the platform: closed, with what was resolved. Votes are not
/// known of them, so none are shown and no figure counts them.
///
/// Joins the caller's transaction.
@Singleton
public final class PastMeetings {
    private final Meetings meetings;
    private final Items items;
    private final Resolutions resolutions;
    private final Journal journal;

    PastMeetings(Meetings meetings, Items items, Resolutions resolutions, Journal journal) {
        this.meetings = meetings;
        this.items = items;
        this.resolutions = resolutions;
        this.journal = journal;
    }

    /// A case that was approved, with what it got.
    public record Approved(UUID caseId, Agenda agenda, Money granted) {}

    /// @return id of the meeting
    public UUID enter(String title, Instant heldAt, String place, List<Approved> approved) {
        Meeting meeting = new Meeting(Ids.next(), title, heldAt, place, Meeting.State.CLOSED, Optional.empty());
        meetings.add(meeting);
        for (Approved one : approved) {
            UUID item = Ids.next();
            items.add(item, meeting.id(), one.caseId(), one.agenda());
            items.decidedBefore(item, one.granted(), heldAt);
        }
        Resolution resolution = Minutes.of(meeting, List.of(), items.all(meeting.id()), List.of(), heldAt);
        resolutions.add(resolution);
        journal.record(Fact.of("committee.meeting.closed", "meeting", meeting.id())
                .with("digest", resolution.digest())
                .with("total", resolution.total().toString())
                .with("imported", true)
                .with("on", heldAt.toString()));
        return meeting.id();
    }
}
