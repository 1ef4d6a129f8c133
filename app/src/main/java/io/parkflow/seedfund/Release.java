package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/// Gives back to the fund what was reserved, when an application lapses, is revoked or is voted on again.
@Singleton
final class Release implements Verb {
    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Journal journal;

    Release(Dossiers dossiers, Ledger ledger, Journal journal) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.release";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        of(call.caseId());
        return Map.of();
    }

    void of(UUID caseId) {
        Money reserved = ledger.reserved(caseId);
        if (!reserved.isZero()) {
            UUID event = journal.record(
                    Fact.ofCase("seedfund.application.released", caseId).with("amount", reserved.toString()));
            ledger.release(dossiers.of(caseId).round().fund(), caseId, "event:" + event);
        }
    }
}
