package io.parkflow.ground.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The moment by which something is due. A due day that is a worked weekend day stands.
///
/// @param calendarVersion the calendar it was counted with
/// @param provisional true when a year without a holiday notice was counted as Monday to Friday
public record Deadline(Length length, Instant start, Instant due, String calendarVersion, boolean provisional) {
    public static Deadline of(Length length, Instant start, Calendar calendar) {
        var due = due(length, start, calendar);
        var unknown = calendar.unknownYears(calendar.day(start), calendar.day(due));
        return new Deadline(length, start, due, calendar.version(), !unknown.isEmpty());
    }

    private static Instant due(Length length, Instant start, Calendar calendar) {
        var hours = new WorkingHours(calendar);
        return switch (length) {
            case Length.WorkingDays days ->
                hours.endOf(calendar.workdayAfter(eve(days.first(), start, hours), days.days()));
            case Length.WorkingTime(Duration time) -> hours.plus(start, time);
            case Length.Hours(int count) -> start.plus(Duration.ofHours(count));
            case Length.NaturalDays days ->
                hours.endOf(calendar.workdayFrom(eve(days.first(), start, hours).plusDays(days.days())));
            case Length.Weekday weekday -> next(weekday, start.atZone(calendar.zone()));
            case Length.Date date -> next(date, start, calendar.zone());
        };
    }

    /// The day after which counting begins. The first day counts only while there is working time left in it.
    private static LocalDate eve(boolean countsFirst, Instant start, WorkingHours hours) {
        var today = hours.calendar().day(start);
        return countsFirst && start.isBefore(hours.endOf(today)) ? today.minusDays(1) : today;
    }

    private static Instant next(Length.Weekday weekday, ZonedDateTime now) {
        var days = Math.floorMod(weekday.day().getValue() - now.getDayOfWeek().getValue(), 7);
        var at = now.toLocalDate().plusDays(days).atTime(weekday.time()).atZone(now.getZone());
        return (at.isAfter(now) ? at : at.plusWeeks(1)).toInstant();
    }

    private static Instant next(Length.Date date, Instant start, ZoneId zone) {
        var thisYear = Year.of(start.atZone(zone).getYear());
        var at = at(date, thisYear, zone);
        return at.isAfter(start) ? at : at(date, thisYear.plusYears(1), zone);
    }

    private static Instant at(Length.Date date, Year year, ZoneId zone) {
        var day = year.atMonthDay(date.day()).plusDays(date.midnight() ? 1 : 0);
        return day.atTime(date.time()).atZone(zone).toInstant();
    }
}
