package io.parkflow.squad.weekly;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.IsoWeek;
import io.parkflow.squad.rules.Habit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// What becomes of a week and when its five moments are, unless the park says otherwise: opened on Wednesday at nine,
/// reported by Thursday at six, reviewed by Friday noon, agenda on that day at six, meeting on the first working day
/// after the week at half past nine. A moment on a day off moves to a working day; the order stays.
///
/// @param week ISO, `2026-W10`
public record WeekPlan(
        String week,
        LocalDate monday,
        int workdays,
        Instant opensAt,
        Instant reportDue,
        Instant reviewDue,
        Instant agendaAt,
        Instant meetingAt) {
    /// What becomes of a week by its working days.
    enum Fate {
        OPENS,
        SKIPPED,
        MERGED
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Monday of the newest week whose day has come.
    static LocalDate newest(Instant now, Calendar calendar, Habit usual) {
        LocalDate monday = monday(calendar.day(now));
        return of(monday, calendar, usual).opensAt().isAfter(now) ? monday.minusWeeks(1) : monday;
    }

    static WeekPlan of(LocalDate monday, Calendar calendar, Habit usual) {
        return from(monday, openingDay(monday, calendar, usual), calendar, usual);
    }

    /// The same week opened late, because nobody was up on its day: everybody has the time they would have had.
    WeekPlan late(Instant now, Calendar calendar, Habit usual) {
        LocalDate today = calendar.workdayFrom(calendar.day(now));
        return today.isAfter(calendar.day(opensAt)) ? from(monday, today, calendar, usual) : this;
    }

    private static WeekPlan from(LocalDate monday, LocalDate opening, Calendar calendar, Habit usual) {
        LocalDate report = later(monday.plusDays(usual.reportDay() - 1), opening, calendar);
        LocalDate review = later(monday.plusDays(usual.reviewDay() - 1), report, calendar);
        LocalDate meeting = later(monday.plusDays(7), review, calendar);
        return new WeekPlan(
                IsoWeek.key(monday),
                monday,
                calendar.workdays(monday, monday.plusDays(6)),
                at(opening, usual.opens(), calendar),
                at(report, usual.reported(), calendar),
                at(review, usual.reviewed(), calendar),
                at(review, usual.compiled(), calendar),
                at(meeting, usual.meets(), calendar));
    }

    /// The usual day, or the next day worked in that week; with none left the last one before. Of a week nobody works
    /// it
    /// is the usual day, on which it is skipped.
    private static LocalDate openingDay(LocalDate monday, Calendar calendar, Habit usual) {
        LocalDate wanted = monday.plusDays(usual.openDay() - 1L);
        Stream<LocalDate> before =
                Stream.iterate(wanted.minusDays(1), day -> !day.isBefore(monday), day -> day.minusDays(1));
        return Stream.concat(wanted.datesUntil(monday.plusDays(7)), before)
                .filter(calendar::isWorkday)
                .findFirst()
                .orElse(wanted);
    }

    private static LocalDate later(LocalDate wanted, LocalDate after, Calendar calendar) {
        LocalDate day = calendar.workdayFrom(wanted);
        return day.isAfter(after) ? day : calendar.workdayAfter(after, 1);
    }

    private static Instant at(LocalDate day, LocalTime time, Calendar calendar) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    Fate fate() {
        return switch (workdays) {
            case 0 -> Fate.SKIPPED;
            case 1 -> Fate.MERGED;
            default -> Fate.OPENS;
        };
    }
}
