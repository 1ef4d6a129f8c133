package io.parkflow.squad.weekly;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The chief lets the report pass and allows its correction slip.
@Singleton
final class AcceptLess implements Verb {
    private final ReportDesk desk;

    AcceptLess(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "weekly.acceptLess";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.acceptLess(call);
        return Map.of();
    }
}
