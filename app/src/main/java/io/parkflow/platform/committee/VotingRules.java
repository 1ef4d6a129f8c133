package io.parkflow.platform.committee;

/// The parameters of the vote; their structure is fixed.
///
/// @param quorumBase   of whom two thirds must be there
/// @param fewest       who must be there in any case, when the recused do not count
/// @param passBase     of whom two thirds must say yes
/// @param chairVeto    a no of the chair stops the item
/// @param fewestSeats  smallest committee; its size is odd
/// @param largestSeats largest committee
record VotingRules(
        QuorumBase quorumBase, int fewest, PassBase passBase, boolean chairVeto, int fewestSeats, int largestSeats) {

    enum QuorumBase {
        NON_RECUSED,
        ALL
    }

    enum PassBase {
        NON_RECUSED,
        ALL,
        PRESENT
    }

    static final VotingRules USUAL = new VotingRules(QuorumBase.NON_RECUSED, 3, PassBase.NON_RECUSED, false, 5, 9);

    boolean allowsSeats(int seats) {
        return seats % 2 == 1 && seats >= fewestSeats && seats <= largestSeats;
    }

    /// How many who are not recused must be there.
    int quorum(int seats, int recused) {
        return switch (quorumBase) {
            case NON_RECUSED -> Math.max(fewest, twoThirds(seats - recused));
            case ALL -> twoThirds(seats);
        };
    }

    int base(int seats, int recused, int present) {
        return switch (passBase) {
            case NON_RECUSED -> seats - recused;
            case ALL -> seats;
            case PRESENT -> present;
        };
    }

    /// Rounded up.
    static int twoThirds(int people) {
        return (2 * people + 2) / 3;
    }
}
