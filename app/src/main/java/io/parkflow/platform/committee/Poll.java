package io.parkflow.platform.committee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Votes on one item, counted.
///
/// @param seats    members in office
/// @param present  there and not recused
/// @param chair    what the chair voted, if anything
record Poll(int seats, int recused, int present, int yes, int conditional, int abstain, int no, Optional<Vote> chair) {
    Poll {
        if (recused < 0 || recused > seats || present < 0 || present > seats - recused) {
            throw new IllegalArgumentException("more people than seats");
        }
        if (Math.min(Math.min(yes, conditional), Math.min(abstain, no)) < 0
                || yes + conditional + abstain + no > present) {
            throw new IllegalArgumentException("more votes than people");
        }
    }

    /// Who has voted was there when it was voted, whatever was noted afterwards.
    static Poll of(Item item, List<Seat> inOffice, List<Ballot> cast, Map<UUID, Set<UUID>> recusedByCase) {
        Set<UUID> recused = recusedByCase.getOrDefault(item.caseId(), Set.of());
        List<Seat> free = inOffice.stream()
                .filter(seat -> !recused.contains(seat.member()))
                .toList();
        List<Ballot> counted = cast.stream()
                .filter(ballot -> ballot.item().equals(item.id()))
                .filter(ballot -> free.stream().anyMatch(seat -> seat.member().equals(ballot.member())))
                .toList();
        Set<UUID> voted = counted.stream().map(Ballot::member).collect(Collectors.toSet());
        int present = (int) free.stream()
                .filter(seat -> seat.present() || voted.contains(seat.member()))
                .count();
        Optional<Vote> chair = counted.stream()
                .filter(ballot -> free.stream()
                        .anyMatch(seat -> seat.chair() && seat.member().equals(ballot.member())))
                .map(Ballot::vote)
                .findFirst();
        return new Poll(
                inOffice.size(),
                inOffice.size() - free.size(),
                present,
                count(counted, Vote.YES),
                count(counted, Vote.CONDITIONAL),
                count(counted, Vote.ABSTAIN),
                count(counted, Vote.NO),
                chair);
    }

    private static int count(List<Ballot> ballots, Vote vote) {
        return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
    }
}
