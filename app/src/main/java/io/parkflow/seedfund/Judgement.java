package io.parkflow.seedfund;

import io.parkflow.ground.tenancy.ParkTime;
import jakarta.inject.Singleton;

/// Lays beside an application what the rules need to know.
@Singleton
final class Judgement {
    private final Rounds rounds;
    private final Ledger ledger;
    private final Histories histories;
    private final ParkTime time;

    Judgement(Rounds rounds, Ledger ledger, Histories histories, ParkTime time) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.histories = histories;
        this.time = time;
    }

    Eligibility of(Application application, Claim claim) {
        Round round = rounds.find(application.round()).orElseThrow();
        return new Eligibility(
                claim,
                round,
                time.day(round.closesAt().minusSeconds(1)),
                ledger.balance(round.fund()).available(),
                histories.of(claim, round.id(), application.id()));
    }
}
