package io.parkflow.squad.weekly;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The chief did not review in time: the report goes to the office.
@Singleton
final class ReviewLate implements Verb {
    private final ReportDesk desk;

    ReviewLate(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "weekly.reviewLate";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.reviewLate(call);
        return Map.of();
    }
}
