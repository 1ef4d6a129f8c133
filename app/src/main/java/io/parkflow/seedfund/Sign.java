package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import jakarta.inject.Singleton;
import java.util.Map;

/// The agreement is over what the committee gave, to the fen.
@Singleton
final class Sign implements Verb {
    private final Dossiers dossiers;
    private final Journal journal;

    Sign(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.sign";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Dossier dossier = dossiers.of(call.caseId());
        Voucher.require(Voucher.amount(call), dossier.granted());
        journal.record(Fact.ofCase("seedfund.application.signed", call.caseId())
                .at(call.step())
                .with("amount", dossier.granted().toString()));
        return Map.of();
    }
}
