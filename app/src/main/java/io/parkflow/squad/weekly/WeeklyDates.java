package io.parkflow.squad.weekly;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.platform.cases.OwnDates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Reports and reviews are due when their week says so. Of a week that is being opened no row is read for each task.
@Singleton
final class WeeklyDates implements OwnDates {
    private static final ScopedValue<Instant> OPENING = ScopedValue.newInstance();

    private static final Duration AT_LEAST = Duration.ofHours(4);

    private final Reports reports;
    private final Calendars calendars;
    private final Clock clock;

    WeeklyDates(Reports reports, Calendars calendars, Clock clock) {
        this.reports = reports;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// By the week's hour; of what came late, or was given back by then, four working hours after it came.
    private Instant reviewDue(Report report) {
        Instant now = clock.instant();
        Instant later = new WorkingHours(calendars.current()).plus(now, AT_LEAST);
        return now.isAfter(report.dueAt()) && later.isAfter(report.reviewDue()) ? later : report.reviewDue();
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
            case "review" -> reports.ofCase(caseId).map(this::reviewDue);
            default -> Optional.empty();
        };
    }
}
