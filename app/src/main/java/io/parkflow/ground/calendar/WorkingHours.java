package io.parkflow.ground.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/// Working time of a calendar: 09:00–12:00 and 13:00–18:00 of each working day, 8 hours a day, in its zone.
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
        var day = calendar.day(start);
        var at = start;
        while (left.isPositive()) {
            for (var shift : SHIFTS) {
                var room = calendar.isWorkday(day) ? shift.left(at(day), at) : Duration.ZERO;
                if (room.isPositive() && room.compareTo(left) >= 0) {
                    return shift.laterOf(at(day), at).plus(left);
                }
                left = left.minus(room);
            }
            day = calendar.workdayAfter(day, 1);
            at = calendar.start(day);
        }
        return start;
    }

    /// Working time between two moments; zero when the second is not later.
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return calendar.day(from)
                .datesUntil(calendar.day(to).plusDays(1))
                .filter(calendar::isWorkday)
                .map(day -> within(day, from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The end of work on a day, worked or not.
    public Instant endOf(LocalDate day) {
        return day.atTime(DAY_ENDS).atZone(calendar.zone()).toInstant();
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atStartOfDay(calendar.zone());
    }

    private Duration within(LocalDate day, Instant from, Instant to) {
        return SHIFTS.stream()
                .map(shift -> shift.left(at(day), from).minus(shift.left(at(day), to)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private record Shift(LocalTime begins, LocalTime ends) {
        /// What is left of this shift after a moment.
        Duration left(ZonedDateTime day, Instant at) {
            var left = Duration.between(laterOf(day, at), day.with(ends).toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        }

        Instant laterOf(ZonedDateTime day, Instant at) {
            var start = day.with(begins).toInstant();
            return at.isAfter(start) ? at : start;
        }
    }
}
