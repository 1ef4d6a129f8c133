package io.parkflow.squad.plan;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// What was asked for is refused: the baseline in force stays.
@Singleton
final class RefuseChange implements Verb {
    private final Changes changes;

    RefuseChange(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "plan.refuseChange";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        changes.refuse(call.caseId());
        return Map.of();
    }
}
