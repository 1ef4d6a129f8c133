package io.parkflow.platform.committee;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;

/// What a park may choose: every part at least half, a committee of an odd number from five to nine, a quorum of three
/// or
/// more that a full committee can reach.
final class RulesCheck {
    private static final int FEWEST_THERE = 3;
    private static final int FEWEST_SEATS = 5;
    private static final int LARGEST_SEATS = 9;

    private RulesCheck() {}

    static void check(VotingRules rules, Flaws flaws) {
        part(flaws, "/quorum", rules.quorum());
        part(flaws, "/pass", rules.pass());
        seats(flaws, "/fewestSeats", rules.fewestSeats());
        seats(flaws, "/largestSeats", rules.largestSeats());
        if (rules.fewestSeats() > rules.largestSeats()) {
            flaws.add(Flaw.at("/largestSeats", "committee.rules-seats-order"));
        }
        if (rules.fewest() < FEWEST_THERE || rules.fewest() > rules.fewestSeats()) {
            flaws.add(Flaw.at("/fewest", "committee.rules-fewest", FEWEST_THERE, rules.fewestSeats()));
        }
        if (rules.tie() == VotingRules.Tie.CHAIR_DECIDES && !rules.pass().isHalf()) {
            flaws.add(Flaw.at("/tie", "committee.rules-tie"));
        }
    }

    private static void part(Flaws flaws, String pointer, Fraction part) {
        if (!part.isSound()) {
            flaws.add(Flaw.at(pointer, "committee.rules-part"));
        }
    }

    private static void seats(Flaws flaws, String pointer, int seats) {
        if (seats < FEWEST_SEATS || seats > LARGEST_SEATS || seats % 2 == 0) {
            flaws.add(Flaw.at(pointer, "committee.rules-seats", FEWEST_SEATS, LARGEST_SEATS));
        }
    }
}
