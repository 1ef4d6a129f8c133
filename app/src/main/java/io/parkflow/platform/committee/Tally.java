package io.parkflow.platform.committee;

import java.util.Optional;

/// The result of a vote (seed fund 4.b, 表决规则). A conditional yes counts as a yes; who abstains does not say yes
/// but stands in the base; who is recused stands nowhere.
///
/// @param members in office
/// @param present there and not recused
/// @param quorum  how many had to be there
/// @param needed  how many had to say yes
record Tally(
        int members,
        int recused,
        int present,
        int quorum,
        int base,
        int needed,
        int yes,
        int conditional,
        int abstain,
        int no,
        boolean quorate,
        boolean passed) {

    static Tally of(VotingRules rules, Poll poll) {
        int quorum = rules.quorum(poll.seats(), poll.recused());
        int base = rules.base(poll.seats(), poll.recused(), poll.present());
        int needed = rules.needed(base);
        boolean quorate = poll.present() >= quorum;
        boolean vetoed =
                rules.chairVeto() && poll.chair().filter(Vote.NO::equals).isPresent();
        boolean consents = poll.chair().filter(Vote::consents).isPresent();
        boolean passed = quorate && !vetoed && rules.passes(poll.yes() + poll.conditional(), base, consents);
        return new Tally(
                poll.seats(),
                poll.recused(),
                poll.present(),
                quorum,
                base,
                needed,
                poll.yes(),
                poll.conditional(),
                poll.abstain(),
                poll.no(),
                quorate,
                passed);
    }

    /// Those who are there and have not voted yet.
    int outstanding() {
        return present - yes - conditional - abstain - no;
    }

    /// @return empty when too few were there: the item waits for another meeting (流会)
    Optional<Outcome> outcome() {
        if (!quorate) {
            return Optional.empty();
        }
        if (!passed) {
            return Optional.of(Outcome.VETOED);
        }
        return Optional.of(conditional > 0 ? Outcome.CONDITIONAL : Outcome.APPROVED);
    }
}
