package io.parkflow.squad.meetings;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.orders.Cause;
import io.parkflow.squad.orders.Level;
import io.parkflow.squad.orders.Trigger;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a meeting agreed: blue two working days before it is due, yellow when it is late, red after three working days.
@Singleton
final class OutcomeTrigger implements Trigger {
    private static final int SOON = 2;
    private static final int GRAVE = 3;

    private final Outcomes outcomes;
    private final Calendars calendars;

    OutcomeTrigger(Outcomes outcomes, Calendars calendars) {
        this.outcomes = outcomes;
        this.calendars = calendars;
    }

    @Override
    public List<Cause> found(Instant now) {
        Calendar calendar = calendars.current();
        LocalDate today = calendar.day(now);
        List<Cause> causes = new ArrayList<>();
        for (Outcome outcome : outcomes.due(calendar.workdayAfter(today, SOON))) {
            if (outcome.doneAt().isEmpty()) {
                causes.add(cause(outcome, today, calendar));
            }
        }
        return List.copyOf(causes);
    }

    private static Cause cause(Outcome outcome, LocalDate today, Calendar calendar) {
        int late = today.isAfter(outcome.dueOn())
                ? calendar.workdays(outcome.dueOn().plusDays(1), today)
                : 0;
        Level level = late == 0 ? Level.BLUE : late > GRAVE ? Level.RED : Level.YELLOW;
        String key = "outcome:" + outcome.id();
        return new Cause(
                key,
                key,
                level,
                outcome.project(),
                (late == 0 ? "议定事项临近时限：" : "议定事项逾期 %d 个工作日：".formatted(late)) + outcome.what(),
                Optional.of(outcome.owner()));
    }
}
