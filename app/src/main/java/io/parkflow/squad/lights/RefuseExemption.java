package io.parkflow.squad.lights;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The office does not excuse the milestone.
@Singleton
final class RefuseExemption implements Verb {
    private final ExemptionDesk desk;

    RefuseExemption(ExemptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "lights.refuseExemption";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.decide(call, false);
        return Map.of();
    }
}
