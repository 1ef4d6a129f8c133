package io.parkflow.squad.weekly;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.squad.rules.Habit;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Begins the weekly loop of a park that does not want to wait for Wednesday.
@Singleton
public final class FirstWeek {
    private final Weeks weeks;
    private final Opening opening;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Clock clock;

    FirstWeek(Weeks weeks, Opening opening, Calendars calendars, Rulebook rulebook, Clock clock) {
        this.weeks = weeks;
        this.opening = opening;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /// Asks for the reports of the newest week; when its day is over, on the next working day's terms. Nothing happens
    /// in a week nobody works. Joins the caller's transaction.
    public void open() {
        Calendar calendar = calendars.current();
        Habit usual = Habit.of(rulebook.current());
        Instant now = clock.instant();
        WeekPlan plan = WeekPlan.of(WeekPlan.newest(now, calendar, usual), calendar, usual);
        if (plan.fate() == WeekPlan.Fate.OPENS) {
            weeks.add(plan.late(now, calendar, usual), Week.Fate.OPENING, Optional.empty())
                    .ifPresent(opening::open);
        }
    }
}
