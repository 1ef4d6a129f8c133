package io.parkflow.platform.indicators;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.platform.inbox.StepListener;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// How long steps take, in working minutes by the park's calendar. Steps on which the clock stands still (停表) are
/// nobody's time and are left out.
@Singleton
final class StepTimes implements StepListener {
    static final String COUNT = "step.count";
    static final String MINUTES = "step.minutes";

    private final Tallies tallies;
    private final Calendars calendars;

    StepTimes(Tallies tallies, Calendars calendars) {
        this.tallies = tallies;
        this.calendars = calendars;
    }

    @Override
    public void done(String workflow, String step, boolean pauses, Instant openedAt, Instant doneAt) {
        if (pauses) {
            return;
        }
        LocalDate day = doneAt.atZone(Calendar.ZONE).toLocalDate();
        long minutes =
                new WorkingHours(calendars.current()).between(openedAt, doneAt).toMinutes();
        tallies.add(COUNT, scope(workflow, step), day, BigDecimal.ONE);
        tallies.add(MINUTES, scope(workflow, step), day, BigDecimal.valueOf(minutes));
    }

    static String scope(String workflow, String step) {
        return workflow + "/" + step;
    }
}
