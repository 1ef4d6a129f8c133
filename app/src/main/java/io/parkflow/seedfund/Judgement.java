package io.parkflow.seedfund;

import jakarta.inject.Singleton;

/// Lays beside an application what the rules need to know.
@Singleton
final class Judgement {
    private final Rounds rounds;
    private final Ledger ledger;
    private final Histories histories;

    Judgement(Rounds rounds, Ledger ledger, Histories histories) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.histories = histories;
    }

    Eligibility of(Application application, Claim claim) {
        Round round = rounds.find(application.round()).orElseThrow();
        return new Eligibility(
                claim,
                round,
                ledger.balance(round.fund()).available(),
                histories.of(claim, round.id(), application.id()));
    }
}
