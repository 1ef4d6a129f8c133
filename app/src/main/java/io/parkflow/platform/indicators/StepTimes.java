package io.parkflow.platform.indicators;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// What one answer adds.
    ///
    /// @param minutes worked, by the calendar as it is now
    record Took(String scope, LocalDate day, long minutes) {}

    @Override
    public void heard(List<Told> facts) {
        WorkingHours hours = new WorkingHours(calendars.current());
        for (Told fact : facts) {
            took(fact.type(), fact.step(), fact.detail(), fact.at(), hours).ifPresent(took -> {
                tallies.add(COUNT, took.scope(), took.day(), BigDecimal.ONE);
                tallies.add(MINUTES, took.scope(), took.day(), BigDecimal.valueOf(took.minutes()));
            });
        }
    }

    /// @return empty when the fact ends no step, or one on which the clock stood still
    static Optional<Took> took(
            String type, Optional<String> step, Map<String, Object> detail, Instant at, WorkingHours hours) {
        Object since = detail.get("since");
        if (step.isEmpty() || since == null || Boolean.TRUE.equals(detail.get("paused"))) {
            return Optional.empty();
        }
        String workflow = type.substring(0, type.indexOf('.'));
        Duration worked = hours.between(Instant.parse(since.toString()), at);
        LocalDate day = hours.calendar().day(at);
        return Optional.of(new Took(scope(workflow, step.get()), day, worked.toMinutes()));
    }

    static String scope(String workflow, String step) {
        return workflow + "/" + step;
    }
}
