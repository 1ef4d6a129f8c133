package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// Nobody looked in time, so the application counts as accepted (行政许可法 article 32), and the record says so.
@Singleton
final class AcceptSilently implements Verb {
    private final CaseDesk cases;
    private final Journal journal;

    AcceptSilently(CaseDesk cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.acceptSilently";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        cases.move(call.caseId(), State.ACCEPTED, Optional.empty());
        journal.record(Fact.ofCase("seedfund.application.acceptedSilently", call.caseId()));
        return Map.of();
    }
}
