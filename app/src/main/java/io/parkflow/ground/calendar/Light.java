package io.parkflow.ground.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;

/// The light of a task: green with more than 30 % of its time left, yellow with 30 % or less or with at most one
/// working day, red once overdue.
@Serdeable
public enum Light {
    @JsonProperty("green")
    GREEN,
    @JsonProperty("yellow")
    YELLOW,
    @JsonProperty("red")
    RED;

    /// For a task known by its two ends, counted in working time.
    public static Light of(Instant opened, Instant due, Instant now, Calendar calendar) {
        if (now.isAfter(due)) {
            return RED;
        }
        var hours = new WorkingHours(calendar);
        var left = hours.between(now, due);
        return of(hours.between(opened, due), left, left);
    }

    /// When a task turns yellow.
    public static Instant soon(Instant opened, Instant due, Calendar calendar) {
        var hours = new WorkingHours(calendar);
        var total = hours.between(opened, due);
        var scarce = total.multipliedBy(3).dividedBy(10);
        var left = scarce.compareTo(WorkingHours.DAY) > 0 ? scarce : WorkingHours.DAY;
        return total.compareTo(left) > 0 ? hours.plus(opened, total.minus(left)) : opened;
    }

    /// Of what is not overdue.
    static Light of(Duration total, Duration left, Duration workingLeft) {
        var isScarce = left.multipliedBy(10).compareTo(total.multipliedBy(3)) <= 0;
        return isScarce || workingLeft.compareTo(WorkingHours.DAY) <= 0 ? YELLOW : GREEN;
    }
}
