package io.parkflow.ground.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Working time of a calendar: 09:00–12:00 and 13:00–18:00 of each working day, 8 hours a day, Asia/Shanghai.
public record WorkingHours(Calendar calendar) {
    public static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    /// One working day (1 WD) in working time.
    public static final Duration DAY = Duration.ofHours(8);

    private static final List<Shift> SHIFTS =
            List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Shift(LocalTime.of(13, 0), DAY_ENDS));

    /// The moment at which the given working time has passed. Ending exactly with a shift ends there, not at the
    /// start of the next one.
    ///
    /// @param length zero gives `start` back
    public Instant plus(Instant start, Duration length) {
        var left = length;
        var day = start.atZone(Calendar.ZONE).toLocalDate();
        var at = start;
        while (left.isPositive()) {
            for (var shift : SHIFTS) {
                var room = calendar.isWorkday(day) ? shift.left(day, at) : Duration.ZERO;
                if (room.isPositive() && room.compareTo(left) >= 0) {
                    return shift.laterOf(day, at).plus(left);
                }
                left = left.minus(room);
            }
            day = calendar.workdayAfter(day, 1);
            at = day.atStartOfDay(Calendar.ZONE).toInstant();
        }
        return start;
    }

    /// Working time between two moments; zero when the second is not later.
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var lastDay = to.atZone(Calendar.ZONE).toLocalDate();
        return from.atZone(Calendar.ZONE)
                .toLocalDate()
                .datesUntil(lastDay.plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> within(day, from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The end of work on a day, worked or not.
    public static Instant endOf(LocalDate day) {
        return day.atTime(DAY_ENDS).atZone(Calendar.ZONE).toInstant();
    }

    private static Duration within(LocalDate day, Instant from, Instant to) {
        return SHIFTS.stream()
                .map(shift -> shift.left(day, from).minus(shift.left(day, to)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private record Shift(LocalTime begins, LocalTime ends) {
        /// What is left of this shift after a moment.
        Duration left(LocalDate day, Instant at) {
            var left = Duration.between(laterOf(day, at), at(day, ends));
            return left.isNegative() ? Duration.ZERO : left;
        }

        Instant laterOf(LocalDate day, Instant at) {
            var start = at(day, begins);
            return at.isAfter(start) ? at : start;
        }

        private static Instant at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(Calendar.ZONE).toInstant();
        }
    }
}
