package io.parkflow.ground.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Locale;

/// How long something may take, as a workflow writes it:
/// `5WD` working days, `0.25WD` a part of a working day (8 h), `4WH` working hours, `24H` hours, `15ND` natural
/// days, `@周五12:00` or `@FRI 12:00` the next such moment, `@05-31` or `@6/30 24:00` the next such date.
public sealed interface Length {
    /// Whole working days: counted from the next day, due at 18:00 of the last.
    ///
    /// @param first the day it begins counts as well
    record WorkingDays(int days, boolean first) implements Length {}

    /// Working time, counted from the moment itself.
    record WorkingTime(Duration time) implements Length {}

    /// Plain hours on the clock.
    record Hours(int hours) implements Length {}

    /// Calendar days: counted from the next day; a last day off moves to the next working day, due at 18:00
    /// (民法典 articles 201 and 203).
    ///
    /// @param first the day it begins counts as well
    record NaturalDays(int days, boolean first) implements Length {}

    /// A weekday and an hour: the next such moment after the start.
    record Weekday(DayOfWeek day, LocalTime time) implements Length {}

    /// A date of the year: the next such day after the start.
    ///
    /// @param midnight the day's own end (24:00); `time` is then 00:00
    record Date(MonthDay day, LocalTime time, boolean midnight) implements Length {}

    /// @throws IllegalArgumentException when the text is none of the forms above, or not above zero
    static Length parse(String text) {
        return LengthText.read(text.strip().toUpperCase(Locale.ROOT));
    }

    /// The same length with its first day counted (`countFirstDay`), which means something for days only.
    default Length countingFirst() {
        return switch (this) {
            case WorkingDays days -> new WorkingDays(days.days(), true);
            case NaturalDays days -> new NaturalDays(days.days(), true);
            case WorkingTime _, Hours _, Weekday _, Date _ -> this;
        };
    }

    /// Whether the clock counts working time, so that a pause keeps working minutes and not plain ones.
    default boolean countsWorkingTime() {
        return switch (this) {
            case WorkingDays _, WorkingTime _ -> true;
            case Hours _, NaturalDays _, Weekday _, Date _ -> false;
        };
    }
}
