package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The maker's paper must be over the resolved amount; what is wrong is told before the checker sees it.
@Singleton
final class PrepareDisbursement implements Verb {
    private final Dossiers dossiers;

    PrepareDisbursement(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "seedfund.prepareDisbursement";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Voucher.require(Voucher.amount(call), dossiers.of(call.caseId()).granted());
        return Map.of();
    }
}
