package io.parkflow.squad.weekly;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The chief gives the report back, to be completed the same day.
@Singleton
final class GiveBack implements Verb {
    private final ReportDesk desk;

    GiveBack(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "weekly.giveBack";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.giveBack(call);
        return Map.of();
    }
}
