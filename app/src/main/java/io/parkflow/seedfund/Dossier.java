package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import io.parkflow.platform.cases.Case;

/// A running application with everything its verbs need.
///
/// @param claim the newest answer to the application form
record Dossier(Case matter, Application application, Round round, Claim claim) {

    Money asked() {
        return claim.amount().orElseThrow();
    }

    /// What the committee gave.
    Money granted() {
        return application.granted().orElseThrow();
    }

    /// Most for one application by the terms of the call.
    Money most() {
        return round.terms()
                .findInstrument(claim.instrument())
                .map(Terms.Instrument::most)
                .orElse(Money.ZERO);
    }
}
