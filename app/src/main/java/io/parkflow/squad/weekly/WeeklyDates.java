package io.parkflow.squad.weekly;

import io.parkflow.platform.cases.OwnDates;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Reports and reviews are due when their week says so. Of a week that is being opened no row is read for each task.
@Singleton
final class WeeklyDates implements OwnDates {
    private static final ScopedValue<Instant> OPENING = ScopedValue.newInstance();

    private final Reports reports;

    WeeklyDates(Reports reports) {
        this.reports = reports;
    }

    static <T> T opening(Instant due, Supplier<T> work) {
        return ScopedValue.where(OPENING, due).call(work::get);
    }

    @Override
    public String workflow() {
        return Opening.WORKFLOW;
    }

    @Override
    public Optional<Instant> find(UUID caseId, String step) {
        return switch (step) {
            case "report" ->
                OPENING.isBound()
                        ? Optional.of(OPENING.get())
                        : reports.ofCase(caseId).map(Report::dueAt);
            case "review" -> reports.ofCase(caseId).map(Report::reviewDue);
            default -> Optional.empty();
        };
    }
}
