package io.parkflow.ground.calendar;

import java.time.Duration;
import java.time.Instant;

/// A deadline that can be paused (停表): while correction, expert review, site visit, publicity or an objection
/// takes its time (行政许可法 article 45), the time left stands still, exact to the started minute.
public sealed interface Countdown {
    /// The whole time given, in the measure of its length: working minutes, or plain minutes for `H`, `ND`, `@`.
    Duration total();

    boolean countsWorkingTime();

    record Running(Duration total, boolean countsWorkingTime, Instant due) implements Countdown {}

    record Paused(Duration total, boolean countsWorkingTime, Duration left) implements Countdown {}

    static Running of(Deadline deadline, Calendar calendar) {
        var working = deadline.length().countsWorkingTime();
        return new Running(between(working, deadline.start(), deadline.due(), calendar), working, deadline.due());
    }

    /// Stands still; pausing what is paused changes nothing. What is overdue keeps nothing.
    default Paused paused(Instant now, Calendar calendar) {
        return switch (this) {
            case Paused paused -> paused;
            case Running(var total, var working, var due) ->
                new Paused(total, working, startedMinutes(between(working, now, due, calendar)));
        };
    }

    /// Runs on with what was left, by the calendar in force now.
    default Running resumed(Instant now, Calendar calendar) {
        return switch (this) {
            case Running running -> running;
            case Paused(var total, var working, var left) ->
                new Running(total, working, working ? new WorkingHours(calendar).plus(now, left) : now.plus(left));
        };
    }

    default Light light(Instant now, Calendar calendar) {
        var left = switch (this) {
            case Paused paused -> paused.left();
            case Running running -> between(running.countsWorkingTime(), now, running.due(), calendar);
        };
        return switch (this) {
            case Running running when now.isAfter(running.due()) -> Light.RED;
            case Running running -> Light.of(total(), left, new WorkingHours(calendar).between(now, running.due()));
            case Paused _ when left.isZero() -> Light.RED;
            case Paused _ -> Light.of(total(), left, left);
        };
    }

    private static Duration between(boolean working, Instant from, Instant to, Calendar calendar) {
        if (working) {
            return new WorkingHours(calendar).between(from, to);
        }
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Duration startedMinutes(Duration time) {
        return Duration.ofMinutes(time.plusMinutes(1).minusNanos(1).toMinutes());
    }
}
