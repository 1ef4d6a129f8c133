package io.parkflow.ground.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;

/// The moment by which something is due. A due day that is a worked weekend day stands.
///
/// @param calendarVersion the calendar it was counted with
/// @param provisional true when a year without a holiday notice was counted as Monday to Friday
public record Deadline(Length length, Instant start, Instant due, String calendarVersion, boolean provisional) {
    public static Deadline of(Length length, Instant start, Calendar calendar) {
        var due = due(length, start, calendar);
        var unknown = calendar.unknownYears(day(start), day(due));
        return new Deadline(length, start, due, calendar.version(), !unknown.isEmpty());
    }

    private static Instant due(Length length, Instant start, Calendar calendar) {
        var today = day(start);
        return switch (length) {
            case Length.WorkingDays(int days) -> WorkingHours.endOf(calendar.workdayAfter(today, days));
            case Length.WorkingTime(Duration time) -> new WorkingHours(calendar).plus(start, time);
            case Length.Hours(int hours) -> start.plus(Duration.ofHours(hours));
            case Length.NaturalDays(int days) -> WorkingHours.endOf(calendar.workdayFrom(today.plusDays(days)));
            case Length.Weekday weekday -> next(weekday, start);
            case Length.Date date -> next(date, start);
        };
    }

    private static Instant next(Length.Weekday weekday, Instant start) {
        var now = start.atZone(Calendar.ZONE);
        var days = Math.floorMod(weekday.day().getValue() - now.getDayOfWeek().getValue(), 7);
        var at = now.toLocalDate().plusDays(days).atTime(weekday.time()).atZone(Calendar.ZONE);
        return (at.isAfter(now) ? at : at.plusWeeks(1)).toInstant();
    }

    private static Instant next(Length.Date date, Instant start) {
        var thisYear = Year.of(start.atZone(Calendar.ZONE).getYear());
        var at = at(date, thisYear);
        return at.isAfter(start) ? at : at(date, thisYear.plusYears(1));
    }

    private static Instant at(Length.Date date, Year year) {
        var day = year.atMonthDay(date.day()).plusDays(date.midnight() ? 1 : 0);
        return day.atTime(date.time()).atZone(Calendar.ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Calendar.ZONE).toLocalDate();
    }
}
