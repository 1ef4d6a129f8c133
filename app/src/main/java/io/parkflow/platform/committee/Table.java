package io.parkflow.platform.committee;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the sheets of a meeting are drawn from, for the one who looks.
record Table(
        VotingRules rules,
        List<Seat> seats,
        List<Ballot> ballots,
        Map<UUID, Set<UUID>> recused,
        Map<UUID, String> names,
        Caller caller,
        Locale locale) {
    String name(UUID member) {
        return names.getOrDefault(member, "");
    }

    Optional<Seat> mine() {
        return seats.stream()
                .filter(seat -> seat.member().equals(caller.member()))
                .findFirst();
    }

    MeetingSheet.ItemSheet sheet(Item item) {
        Tally tally = item.tally().orElseGet(() -> Tally.of(rules, Poll.of(item, seats, ballots, recused)));
        return new MeetingSheet.ItemSheet(
                item.id(),
                item.meetingId(),
                item.caseId(),
                item.number(),
                item.title(),
                item.resident(),
                item.asked(),
                item.most(),
                item.state(),
                recused(item),
                voted(item),
                MeetingSheet.TallySheet.of(tally),
                item.outcome(),
                item.outcome().map(outcome -> Texts.of(locale, "committee.outcome-" + outcome.name(), List.of())),
                item.granted(),
                item.conditions(),
                item.decidedBy().map(this::name),
                item.decidedAt(),
                can(item));
    }

    private List<String> recused(Item item) {
        Set<UUID> kept = recused.getOrDefault(item.caseId(), Set.of());
        return seats.stream()
                .map(Seat::member)
                .filter(kept::contains)
                .map(this::name)
                .toList();
    }

    private List<MeetingSheet.Voted> voted(Item item) {
        return ballots.stream()
                .filter(ballot -> ballot.item().equals(item.id()))
                .map(ballot -> new MeetingSheet.Voted(
                        ballot.member(), name(ballot.member()), ballot.vote(), ballot.reason(), ballot.conditions()))
                .toList();
    }

    private List<String> can(Item item) {
        List<String> can = new ArrayList<>();
        if (!item.isOpen()) {
            return can;
        }
        boolean open = item.meeting() == Meeting.State.OPEN;
        boolean votes = caller.may(Rights.COMMITTEE_VOTE);
        if (votes && open && mine().filter(Seat::present).isPresent()) {
            can.add("vote");
        }
        if (votes && mine().isPresent()) {
            can.add("recuse");
        }
        if (caller.may(Rights.COMMITTEE_MEETINGS_MANAGE)) {
            boolean voted = ballots.stream().anyMatch(ballot -> ballot.item().equals(item.id()));
            can.addAll(open ? List.of("decide") : List.of());
            can.addAll(voted ? List.of() : List.of("withdraw"));
        }
        return can;
    }
}
