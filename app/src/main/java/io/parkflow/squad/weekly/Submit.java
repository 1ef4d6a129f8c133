package io.parkflow.squad.weekly;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The officer hands the report in.
@Singleton
final class Submit implements Verb {
    private final ReportDesk desk;

    Submit(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "weekly.submit";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.submit(call);
        return Map.of();
    }
}
