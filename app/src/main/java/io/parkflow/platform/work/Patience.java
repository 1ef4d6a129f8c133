package io.parkflow.platform.work;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.WorkingHours;
import java.time.LocalDate;

/// How long a clock may stand still without anybody's consent: thirty working days, one pause after the other counted
/// as one. What is to last longer is granted from above.
public final class Patience {
    private static final int DAYS = 30;

    private Patience() {}

    /// The last day a pause may be expected to end unasked.
    ///
    /// @param since day on which it began
    /// @param stood working minutes of the pauses before it
    public static LocalDate last(LocalDate since, long stood, Calendar calendar) {
        long days = -Math.floorDiv(-stood, WorkingHours.DAY.toMinutes());
        return days < DAYS ? calendar.workdayAfter(since, (int) (DAYS - days)) : since;
    }
}
