package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The application now waits for the committee.
@Singleton
final class Propose implements Verb {
    private final CaseDesk cases;

    Propose(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "seedfund.propose";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        cases.move(call.caseId(), State.DECISION, Optional.empty());
        return Map.of();
    }
}
