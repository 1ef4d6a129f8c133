package io.parkflow.squad.lights;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The office excuses the milestone.
@Singleton
final class Exempt implements Verb {
    private final ExemptionDesk desk;

    Exempt(ExemptionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "lights.exempt";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.decide(call, true);
        return Map.of();
    }
}
