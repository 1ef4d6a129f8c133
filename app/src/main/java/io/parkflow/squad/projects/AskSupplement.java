package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.CaseDesk;
import jakarta.inject.Singleton;
import java.util.Map;

/// Sends a proposal back for more, as often as the bundle allows.
@Singleton
final class AskSupplement implements Verb {
    private final Opinions opinions;
    private final CaseDesk cases;

    AskSupplement(Opinions opinions, CaseDesk cases) {
        this.opinions = opinions;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "projects.askSupplement";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        int most = cases.bundle(cases.known(call.caseId())).limits().getOrDefault("supplements", 1);
        if (opinions.supplements(call.caseId()) >= most) {
            throw Rejected.conflict("projects.supplement-limit", most);
        }
        return Map.of();
    }
}
