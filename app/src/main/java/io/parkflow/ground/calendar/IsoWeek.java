package io.parkflow.ground.calendar;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// Weeks as ISO 8601 counts them, from Monday.
public final class IsoWeek {
    private IsoWeek() {}

    /// The week a day lies in, as everybody writes it: `2026-W10`. In order of time when sorted as text.
    public static String key(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
