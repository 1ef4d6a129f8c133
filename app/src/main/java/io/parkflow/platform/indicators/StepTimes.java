package io.parkflow.platform.indicators;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// How long steps take, in working minutes by the park's calendar. Steps on which the clock stands still (停表) are
/// nobody's time and are left out. Counted by the relay, a second later: in the transaction of the step itself, people
/// who do the same step would wait for each other's commit.
@Singleton
final class StepTimes implements Listener {
    static final String COUNT = "step.count";
    static final String MINUTES = "step.minutes";

    private final Tallies tallies;
    private final Calendars calendars;

    StepTimes(Tallies tallies, Calendars calendars) {
        this.tallies = tallies;
        this.calendars = calendars;
    }

    @Override
    public void heard(Told fact) {
        Object since = fact.detail().get("since");
        if (fact.step().isEmpty()
                || since == null
                || Boolean.TRUE.equals(fact.detail().get("paused"))) {
            return;
        }
        String workflow = fact.type().substring(0, fact.type().indexOf('.'));
        LocalDate day = fact.at().atZone(Calendar.ZONE).toLocalDate();
        Duration worked = new WorkingHours(calendars.current()).between(Instant.parse(since.toString()), fact.at());
        String scope = scope(workflow, fact.step().get());
        tallies.add(COUNT, scope, day, BigDecimal.ONE);
        tallies.add(MINUTES, scope, day, BigDecimal.valueOf(worked.toMinutes()));
    }

    static String scope(String workflow, String step) {
        return workflow + "/" + step;
    }
}
