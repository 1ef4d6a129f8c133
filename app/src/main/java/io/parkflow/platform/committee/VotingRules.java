package io.parkflow.platform.committee;

/// The parameters of the vote (seed fund 4.b, 表决规则); their structure is fixed. A set never changes: a park that wants
/// others makes a new version, and a meeting keeps the one it was opened with.
///
/// @param version      0 for the standard set, 1, 2, … for the park's own
/// @param quorumBase   of whom a part must be there
/// @param fewest       who must be there in any case, when the recused do not count
/// @param passBase     of whom a part must say yes
/// @param tie          what exactly half means where half is enough
/// @param chairVeto    a no of the chair stops the item
/// @param fewestSeats  smallest committee; its size is odd
/// @param largestSeats largest committee
/// @param substitution a member who is not there may have named one substitute in writing
record VotingRules(
        int version,
        QuorumBase quorumBase,
        Fraction quorum,
        int fewest,
        PassBase passBase,
        Fraction pass,
        Tie tie,
        boolean chairVeto,
        int fewestSeats,
        int largestSeats,
        boolean substitution) {

    enum QuorumBase {
        NON_RECUSED,
        ALL
    }

    enum PassBase {
        NON_RECUSED,
        ALL,
        PRESENT
    }

    enum Tie {
        /// Half is not more than half.
        FAILS,
        /// The chair's vote decides; without one it fails.
        CHAIR_DECIDES
    }

    static final VotingRules USUAL = new VotingRules(
            0,
            QuorumBase.NON_RECUSED,
            Fraction.TWO_THIRDS,
            3,
            PassBase.NON_RECUSED,
            Fraction.TWO_THIRDS,
            Tie.FAILS,
            false,
            5,
            9,
            true);

    boolean allowsSeats(int seats) {
        return seats % 2 == 1 && seats >= fewestSeats && seats <= largestSeats;
    }

    /// How many who are not recused must be there.
    int quorum(int seats, int recused) {
        return switch (quorumBase) {
            case NON_RECUSED -> Math.max(fewest, quorum.of(seats - recused));
            case ALL -> Math.max(fewest, quorum.of(seats));
        };
    }

    int base(int seats, int recused, int present) {
        return switch (passBase) {
            case NON_RECUSED -> seats - recused;
            case ALL -> seats;
            case PRESENT -> present;
        };
    }

    int needed(int base) {
        return pass.of(base);
    }

    /// @param chairConsents the chair said yes, with or without conditions
    boolean passes(int consenting, int base, boolean chairConsents) {
        boolean half = pass.isHalf() && 2 * consenting == base;
        return half ? tie == Tie.CHAIR_DECIDES && chairConsents : consenting >= needed(base);
    }
}
