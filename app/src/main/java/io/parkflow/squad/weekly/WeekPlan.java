package io.parkflow.squad.weekly;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.IsoWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// What becomes of a week and when its five moments are: opened on Wednesday at nine, reported by Thursday at six,
/// reviewed by Friday noon, agenda on that day at six, meeting on the first working day after the week at half past
/// nine. A moment on a day off moves to a working day; the order stays.
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
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(18, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime MEETS = LocalTime.of(9, 30);

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
    static LocalDate newest(Instant now, Calendar calendar) {
        LocalDate monday = monday(calendar.day(now));
        return of(monday, calendar).opensAt().isAfter(now) ? monday.minusWeeks(1) : monday;
    }

    static WeekPlan of(LocalDate monday, Calendar calendar) {
        return from(monday, openingDay(monday, calendar), calendar);
    }

    /// The same week opened late, because nobody was up on its day: everybody has the time they would have had.
    WeekPlan late(Instant now, Calendar calendar) {
        LocalDate today = calendar.workdayFrom(calendar.day(now));
        return today.isAfter(calendar.day(opensAt)) ? from(monday, today, calendar) : this;
    }

    private static WeekPlan from(LocalDate monday, LocalDate opening, Calendar calendar) {
        LocalDate report = later(monday.plusDays(3), opening, calendar);
        LocalDate review = later(monday.plusDays(4), report, calendar);
        LocalDate meeting = later(monday.plusDays(7), review, calendar);
        return new WeekPlan(
                IsoWeek.key(monday),
                monday,
                calendar.workdays(monday, monday.plusDays(6)),
                at(opening, OPENS, calendar),
                at(report, ENDS, calendar),
                at(review, NOON, calendar),
                at(review, ENDS, calendar),
                at(meeting, MEETS, calendar));
    }

    /// Wednesday, or the next day worked in that week; with none left the last one before. Of a week nobody works it is
    /// Wednesday, the day on which it is skipped.
    private static LocalDate openingDay(LocalDate monday, Calendar calendar) {
        LocalDate wednesday = monday.plusDays(2);
        return Stream.concat(wednesday.datesUntil(monday.plusDays(7)), Stream.of(monday.plusDays(1), monday))
                .filter(calendar::isWorkday)
                .findFirst()
                .orElse(wednesday);
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
