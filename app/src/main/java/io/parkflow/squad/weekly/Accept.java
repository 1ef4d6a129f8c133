package io.parkflow.squad.weekly;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The chief lets the report pass.
@Singleton
final class Accept implements Verb {
    private final ReportDesk desk;

    Accept(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "weekly.accept";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.accept(call);
        return Map.of();
    }
}
