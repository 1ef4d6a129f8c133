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

/// The application is complete and taken up.
@Singleton
final class Accept implements Verb {
    private final CaseDesk cases;
    private final Journal journal;

    Accept(CaseDesk cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.accept";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        cases.move(call.caseId(), State.ACCEPTED, Optional.empty());
        journal.record(
                Fact.ofCase("seedfund.application.accepted", call.caseId()).at(call.step()));
        return Map.of();
    }
}
