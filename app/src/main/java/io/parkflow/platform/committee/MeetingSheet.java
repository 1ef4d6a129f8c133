package io.parkflow.platform.committee;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A meeting as one person sees it; items the person is recused from are not in it.
///
/// @param rules the meeting was opened with, or would be now
/// @param can   `list`, `attend`, `substitute`, `open`, `close`
@Serdeable
record MeetingSheet(
        UUID id,
        String title,
        Instant heldAt,
        String place,
        Meeting.State state,
        RulesSheet rules,
        List<Attendant> members,
        List<ItemSheet> items,
        List<String> can,
        Optional<ResolutionSheet> resolution) {

    @Serdeable
    record Line(UUID id, String title, Instant heldAt, String place, Meeting.State state) {
        static Line of(Meeting meeting) {
            return new Line(meeting.id(), meeting.title(), meeting.heldAt(), meeting.place(), meeting.state());
        }
    }

    /// @param standsFor name of the member this one is the substitute of
    @Serdeable
    record Attendant(UUID id, String name, boolean present, boolean chair, Optional<String> standsFor) {}

    /// @param recused names
    /// @param can     `vote`, `recuse`, `decide`, `withdraw`
    @Serdeable
    record ItemSheet(
            UUID id,
            UUID meetingId,
            UUID caseId,
            String number,
            String title,
            String resident,
            Money asked,
            Money limit,
            Item.State state,
            List<String> recused,
            List<Voted> ballots,
            TallySheet tally,
            Optional<Outcome> outcome,
            Optional<String> outcomeLabel,
            Optional<Money> granted,
            List<String> conditions,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            List<String> can) {}

    @Serdeable
    record Voted(UUID memberId, String member, Vote vote, Optional<String> reason, List<String> conditions) {}

    @Serdeable
    record TallySheet(
            int members,
            int recused,
            int present,
            int quorum,
            int needed,
            int yes,
            int conditional,
            int abstain,
            int no,
            int outstanding,
            boolean quorate,
            boolean passed) {
        static TallySheet of(Tally tally) {
            return new TallySheet(
                    tally.members(),
                    tally.recused(),
                    tally.present(),
                    tally.quorum(),
                    tally.needed(),
                    tally.yes(),
                    tally.conditional(),
                    tally.abstain(),
                    tally.no(),
                    tally.outstanding(),
                    tally.quorate(),
                    tally.passed());
        }
    }

    /// @param total   empty for one who may not see every item
    /// @param capital the total in capital numerals
    /// @param digest  SHA-256 over the resolution as it was drawn up
    @Serdeable
    record ResolutionSheet(
            List<Resolved> items, Optional<Money> total, Optional<String> capital, String digest, Instant closedAt) {}

    @Serdeable
    record Resolved(
            UUID caseId,
            String number,
            String resident,
            String title,
            Optional<Outcome> outcome,
            String outcomeLabel,
            Optional<Money> granted,
            List<String> conditions) {}

    @Serdeable
    record Waiting(UUID caseId, String number, String title, String resident, Money asked) {}
}
