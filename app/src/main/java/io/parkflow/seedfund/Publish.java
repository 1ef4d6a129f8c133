package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.CaseClock;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The approved support waits for the public to object.
@Singleton
final class Publish implements Verb {
    private final CaseDesk cases;
    private final CaseClock caseClock;

    Publish(CaseDesk cases, CaseClock caseClock) {
        this.cases = cases;
        this.caseClock = caseClock;
    }

    @Override
    public String name() {
        return "seedfund.publish";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        cases.move(call.caseId(), State.PUBLICITY, Optional.of(caseClock.due(call.caseId(), "publicity")));
        return Map.of();
    }
}
