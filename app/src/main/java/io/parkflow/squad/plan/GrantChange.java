package io.parkflow.squad.plan;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// What was asked for is granted: it is the next baseline.
@Singleton
final class GrantChange implements Verb {
    private final Changes changes;

    GrantChange(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "plan.grantChange";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        changes.grant(call.caseId(), call.given().member(), call.given().comment());
        return Map.of();
    }
}
