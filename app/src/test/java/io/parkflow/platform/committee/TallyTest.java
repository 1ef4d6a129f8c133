package io.parkflow.platform.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.committee.VotingRules.PassBase;
import io.parkflow.platform.committee.VotingRules.QuorumBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final VotingRules USUAL = VotingRules.USUAL;

    @Test
    void fiveOfSevenPass() {
        Tally tally = Tally.of(USUAL, new Poll(7, 0, 7, 5, 0, 0, 2, Optional.empty()));

        assertEquals(5, tally.needed());
        assertEquals(Optional.of(Outcome.APPROVED), tally.outcome());
    }

    @Test
    void abstentionsStandInTheBase() {
        Tally tally = Tally.of(USUAL, new Poll(7, 0, 7, 4, 0, 3, 0, Optional.empty()));

        assertEquals(5, tally.needed());
        assertEquals(Optional.of(Outcome.VETOED), tally.outcome());
    }

    @Test
    void recusedMemberStandsNowhere() {
        Tally tally = Tally.of(USUAL, new Poll(7, 1, 6, 4, 0, 1, 1, Optional.empty()));

        assertEquals(6, tally.base());
        assertEquals(4, tally.needed());
        assertEquals(Optional.of(Outcome.APPROVED), tally.outcome());
    }

    @Test
    void threeOfFiveWhoMayVoteAreTooFew() {
        Tally tally = Tally.of(USUAL, new Poll(7, 2, 5, 3, 0, 1, 1, Optional.empty()));

        assertEquals(4, tally.needed());
        assertEquals(Optional.of(Outcome.VETOED), tally.outcome());
    }

    @Test
    void meetingOfThreeOfSixIsNoMeeting() {
        Tally tally = Tally.of(USUAL, new Poll(7, 1, 3, 3, 0, 0, 0, Optional.empty()));

        assertEquals(4, tally.quorum());
        assertEquals(Optional.empty(), tally.outcome());
    }

    @Test
    void neverFewerThanThree() {
        assertEquals(3, USUAL.quorum(5, 2));
        assertEquals(3, USUAL.quorum(5, 3));
        assertFalse(
                Tally.of(USUAL, new Poll(5, 3, 2, 2, 0, 0, 0, Optional.empty())).quorate());
    }

    @Test
    void oneConditionMakesTheYesConditional() {
        assertEquals(
                Optional.of(Outcome.CONDITIONAL),
                Tally.of(USUAL, new Poll(7, 0, 7, 4, 1, 0, 2, Optional.empty())).outcome());
    }

    @Test
    void otherBasesCountOtherPeople() {
        var all = rules(QuorumBase.ALL, PassBase.ALL, false);
        var present = rules(QuorumBase.NON_RECUSED, PassBase.PRESENT, false);
        Poll poll = new Poll(7, 1, 5, 4, 0, 0, 1, Optional.empty());

        assertEquals(5, Tally.of(all, poll).quorum());
        assertFalse(Tally.of(all, poll).passed());
        assertEquals(4, Tally.of(present, poll).needed());
        assertTrue(Tally.of(present, poll).passed());
    }

    @Test
    void chairStopsAnItemOnlyWhereTheParkSaysSo() {
        var veto = rules(QuorumBase.NON_RECUSED, PassBase.NON_RECUSED, true);
        Poll poll = new Poll(7, 0, 7, 6, 0, 0, 1, Optional.of(Vote.NO));

        assertEquals(Optional.of(Outcome.VETOED), Tally.of(veto, poll).outcome());
        assertEquals(Optional.of(Outcome.APPROVED), Tally.of(USUAL, poll).outcome());
    }

    private static VotingRules rules(QuorumBase quorumBase, PassBase passBase, boolean chairVeto) {
        return new VotingRules(
                1,
                quorumBase,
                Fraction.TWO_THIRDS,
                3,
                passBase,
                Fraction.TWO_THIRDS,
                VotingRules.Tie.FAILS,
                chairVeto,
                5,
                9,
                true);
    }

    private static VotingRules half(VotingRules.Tie tie) {
        return new VotingRules(
                1,
                QuorumBase.NON_RECUSED,
                new Fraction(1, 2),
                3,
                PassBase.PRESENT,
                new Fraction(1, 2),
                tie,
                false,
                5,
                9,
                false);
    }

    @Test
    void exactlyHalfIsWhatTheParkSaysItIs() {
        Poll chairYes = new Poll(7, 1, 6, 3, 0, 0, 3, Optional.of(Vote.YES));
        Poll chairNo = new Poll(7, 1, 6, 2, 1, 1, 2, Optional.of(Vote.NO));
        Poll chairAway = new Poll(7, 1, 6, 3, 0, 0, 3, Optional.empty());

        assertFalse(Tally.of(half(VotingRules.Tie.FAILS), chairYes).passed());
        assertTrue(Tally.of(half(VotingRules.Tie.CHAIR_DECIDES), chairYes).passed());
        assertFalse(Tally.of(half(VotingRules.Tie.CHAIR_DECIDES), chairNo).passed());
        assertFalse(Tally.of(half(VotingRules.Tie.CHAIR_DECIDES), chairAway).passed());
        assertTrue(Tally.of(half(VotingRules.Tie.FAILS), new Poll(7, 1, 6, 4, 0, 0, 2, Optional.of(Vote.NO)))
                .passed());
    }

    @Test
    void otherPartsNeedOtherNumbers() {
        var quarters = new VotingRules(
                1,
                QuorumBase.ALL,
                new Fraction(3, 4),
                3,
                PassBase.ALL,
                new Fraction(3, 4),
                VotingRules.Tie.FAILS,
                false,
                5,
                9,
                true);

        Tally tally = Tally.of(quarters, new Poll(9, 1, 7, 6, 0, 0, 1, Optional.empty()));

        assertEquals(7, tally.quorum());
        assertEquals(7, tally.needed());
        assertEquals(Optional.of(Outcome.VETOED), tally.outcome());
    }

    @Test
    void whatAParkMayChooseHasBounds() {
        Flaws flaws = new Flaws();
        RulesCheck.check(
                new VotingRules(
                        1,
                        QuorumBase.ALL,
                        new Fraction(1, 3),
                        2,
                        PassBase.ALL,
                        new Fraction(3, 0),
                        VotingRules.Tie.CHAIR_DECIDES,
                        false,
                        9,
                        6,
                        true),
                flaws);

        Rejected refused = assertThrows(Rejected.class, flaws::refuse);

        assertEquals(
                List.of("/quorum", "/pass", "/largestSeats", "/largestSeats", "/fewest", "/tie"),
                refused.flaws().stream().map(Flaw::pointer).toList());
    }

    @Test
    void committeesAreOddAndOfFiveToNine() {
        assertEquals(
                List.of(5, 7, 9),
                IntStream.rangeClosed(0, 12).filter(USUAL::allowsSeats).boxed().toList());
    }

    @Test
    void votesWithoutPeopleAreABrokenContract() {
        assertThrows(IllegalArgumentException.class, () -> new Poll(7, 2, 6, 0, 0, 0, 0, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Poll(7, 0, 3, 2, 1, 1, 0, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Poll(7, 0, 3, -1, 1, 1, 0, Optional.empty()));
    }

    @Test
    void whatPassesHasTwoThirdsOfThoseWhoMayVoteAndAMajorityOfAllWhoVoted() {
        everyPoll(poll -> {
            Tally tally = Tally.of(USUAL, poll);
            int consent = poll.yes() + poll.conditional();
            if (tally.passed()) {
                assertTrue(3 * consent >= 2 * (poll.seats() - poll.recused()), poll::toString);
                assertTrue(consent > poll.no() + poll.abstain(), poll::toString);
                assertTrue(poll.present() >= 3, poll::toString);
            }
        });
    }

    @Test
    void conditionalCountsAsYesAndAbstainingAsNo() {
        everyPoll(poll -> {
            boolean passed = Tally.of(USUAL, poll).passed();
            assertEquals(
                    passed,
                    Tally.of(USUAL, counted(poll, poll.yes() + poll.conditional(), 0, poll.abstain(), poll.no()))
                            .passed());
            assertEquals(
                    passed,
                    Tally.of(USUAL, counted(poll, poll.yes(), poll.conditional(), 0, poll.no() + poll.abstain()))
                            .passed());
        });
    }

    @Test
    void turningANoIntoAYesNeverTurnsTheResultDown() {
        everyPoll(poll -> {
            if (poll.no() > 0 && Tally.of(USUAL, poll).passed()) {
                Poll warmer = counted(poll, poll.yes() + 1, poll.conditional(), poll.abstain(), poll.no() - 1);
                assertTrue(Tally.of(USUAL, warmer).passed(), poll::toString);
            }
        });
    }

    @Test
    void withoutAQuorumThereIsNoOutcomeWhateverTheVotes() {
        everyPoll(poll -> {
            Tally tally = Tally.of(USUAL, poll);
            assertEquals(tally.present() < tally.quorum(), tally.outcome().isEmpty(), poll::toString);
        });
    }

    private static Poll counted(Poll poll, int yes, int conditional, int abstain, int no) {
        return new Poll(poll.seats(), poll.recused(), poll.present(), yes, conditional, abstain, no, Optional.empty());
    }

    /// Every vote there can be in committees of five, seven and nine where all who are there have voted.
    private static void everyPoll(Consumer<Poll> claim) {
        for (int seats : List.of(5, 7, 9)) {
            for (int recused = 0; recused <= seats; recused++) {
                for (int present = 0; present <= seats - recused; present++) {
                    for (int[] votes : splits(present)) {
                        claim.accept(new Poll(
                                seats, recused, present, votes[0], votes[1], votes[2], votes[3], Optional.empty()));
                    }
                }
            }
        }
    }

    private static List<int[]> splits(int people) {
        List<int[]> splits = new ArrayList<>();
        for (int yes = 0; yes <= people; yes++) {
            for (int conditional = 0; yes + conditional <= people; conditional++) {
                for (int abstain = 0; yes + conditional + abstain <= people; abstain++) {
                    splits.add(new int[] {yes, conditional, abstain, people - yes - conditional - abstain});
                }
            }
        }
        return splits;
    }
}
