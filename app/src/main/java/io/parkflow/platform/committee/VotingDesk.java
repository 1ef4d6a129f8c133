package io.parkflow.platform.committee;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Sha256;
import io.parkflow.platform.cases.Binding;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Votes, recusals and decisions. Every change of an item waits for its row, so that a vote never falls beside a
/// decision and a decision is made once. Joins the caller's transaction.
@Singleton
final class VotingDesk {
    private final Items items;
    private final Seats seats;
    private final Ballots ballots;
    private final Recusals recusals;
    private final Rulings rulings;
    private final RuleSets ruleSets;
    private final CaseDesk cases;
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    VotingDesk(
            Items items,
            Seats seats,
            Ballots ballots,
            Recusals recusals,
            Rulings rulings,
            RuleSets ruleSets,
            CaseDesk cases,
            Members members,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.seats = seats;
        this.ballots = ballots;
        this.recusals = recusals;
        this.rulings = rulings;
        this.ruleSets = ruleSets;
        this.cases = cases;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 403 without a seat, 404 recused, 409 decided already, not open, or not there
    void vote(UUID itemId, Vote vote, Optional<String> reason, List<String> conditions) {
        Item item = openInMeeting(itemId);
        UUID me = Caller.current().member();
        if (!seat(item, me).present()) {
            throw Rejected.conflict("committee.absent");
        }
        Ballot ballot = new Ballot(itemId, me, vote, reason, conditions);
        ballots.cast(ballot);
        journal.record(Fact.of("committee.ballot.cast", "committee-item", itemId)
                .saying(reason)
                .with("vote", vote.word())
                .with("bound", Binding.of("committee/ballot@1", Sha256.of(ballot.text()), Map.of())));
    }

    /// From now on the item does not exist for this member; a ballot cast before no longer counts.
    ///
    /// @throws Rejected 403 without a seat, 404 recused already, 409 decided already
    void recuse(UUID itemId, String reason) {
        Item item = open(itemId);
        UUID me = Caller.current().member();
        seat(item, me);
        recusals.add(item.caseId(), me, reason);
        ballots.withdraw(itemId, me);
        journal.record(
                Fact.of("committee.member.recused", "committee-item", itemId).saying(Optional.of(reason)));
    }

    /// By the votes; without a quorum the item goes back to wait for another meeting (流会).
    ///
    /// @param granted less than was asked for, if anything
    /// @throws Rejected 404 recused, 409 decided already (by whom and when) or votes are missing, 422 above a limit
    void decide(UUID itemId, Optional<Money> granted) {
        Item item = openInMeeting(itemId);
        Tally tally = tally(item);
        Optional<Outcome> outcome = tally.outcome();
        if (outcome.isEmpty()) {
            giveBack(item, tally);
            return;
        }
        if (tally.outstanding() > 0) {
            throw Rejected.conflict("committee.ballots-missing", tally.outstanding());
        }
        Optional<Money> money = outcome.filter(Outcome::grants).map(_ -> item.grant(granted));
        List<String> conditions = outcome.get().grants() ? conditions(item) : List.of();
        settle(item, tally, new Decision(item.caseId(), itemId, outcome.get(), money, conditions), Optional.empty());
    }

    /// Puts the item off until more papers are there; a case is put off once.
    ///
    /// @throws Rejected as [#decide], 422 when it was put off before
    void defer(UUID itemId, String reason) {
        Item item = openInMeeting(itemId);
        Tally tally = tally(item);
        if (!tally.quorate()) {
            giveBack(item, tally);
            return;
        }
        if (items.wasDeferred(item.caseId())) {
            throw Rejected.rule("committee.deferred-once");
        }
        settle(
                item,
                tally,
                new Decision(item.caseId(), itemId, Outcome.DEFERRED, Optional.empty(), List.of(reason)),
                Optional.of(reason));
    }

    /// Takes the item from the agenda while nobody has voted.
    ///
    /// @throws Rejected 409 when it is decided or somebody has voted
    void withdraw(UUID itemId) {
        Item item = open(itemId);
        if (!ballots.of(List.of(itemId)).isEmpty()) {
            throw Rejected.conflict("committee.has-ballots");
        }
        items.giveBack(itemId, Optional.empty());
        journal.record(
                Fact.of("committee.item.returned", "committee-item", itemId).inCase(item.caseId()));
    }

    Tally tally(Item item) {
        return Tally.of(
                ruleSets.of(item.meeting(), item.rules()),
                Poll.of(
                        item,
                        seats.of(item.meetingId()),
                        ballots.of(List.of(item.id())),
                        recusals.of(List.of(item.caseId()))));
    }

    private void giveBack(Item item, Tally tally) {
        if (seats.of(item.meetingId()).stream().noneMatch(Seat::present)) {
            throw Rejected.conflict("committee.attendance-missing");
        }
        items.giveBack(item.id(), Optional.of(tally));
        journal.record(Fact.of("committee.item.inquorate", "committee-item", item.id())
                .inCase(item.caseId())
                .with("present", tally.present())
                .with("quorum", tally.quorum()));
    }

    private void settle(Item item, Tally tally, Decision decision, Optional<String> reason) {
        if (cases.known(item.caseId()).state() == State.SUSPENDED) {
            throw Rejected.conflict("tasks.suspended");
        }
        Instant now = clock.instant();
        items.decide(item.id(), decision, tally, Caller.current().member(), now);
        Fact fact = Fact.of("committee.item.decided", "committee-item", item.id())
                .inCase(item.caseId())
                .saying(reason)
                .with("workflow", cases.known(item.caseId()).workflow())
                .with("outcome", decision.outcome().name())
                .with("yes", tally.yes() + tally.conditional())
                .with("needed", tally.needed());
        journal.record(decision.granted()
                .map(granted -> fact.with("granted", granted.toString()))
                .orElse(fact));
        rulings.tell(decision);
    }

    private List<String> conditions(Item item) {
        return ballots.of(List.of(item.id())).stream()
                .flatMap(ballot -> ballot.conditions().stream())
                .distinct()
                .toList();
    }

    private Seat seat(Item item, UUID member) {
        return seats.of(item.meetingId()).stream()
                .filter(seat -> seat.member().equals(member))
                .findFirst()
                .orElseThrow(() -> Rejected.forbidden("committee.no-seat"));
    }

    private Item openInMeeting(UUID itemId) {
        Item item = open(itemId);
        if (item.meeting() != Meeting.State.OPEN) {
            throw Rejected.conflict("committee.not-open");
        }
        return item;
    }

    private Item open(UUID itemId) {
        Item item = items.findLocked(itemId, Caller.current().member()).orElseThrow(Rejected::missing);
        return switch (item.state()) {
            case OPEN -> item;
            case RETURNED -> throw Rejected.conflict("committee.returned");
            case DECIDED -> throw decidedAlready(item);
        };
    }

    private Rejected decidedAlready(Item item) {
        UUID by = item.decidedBy().orElseThrow();
        String name = members.names(List.of(by)).getOrDefault(by, "");
        Instant at = item.decidedAt().orElseThrow();
        return Rejected.conflict("committee.decided-already", name, at.toString())
                .first(name, at)
                .with("outcome", item.outcome().orElseThrow().name());
    }
}
