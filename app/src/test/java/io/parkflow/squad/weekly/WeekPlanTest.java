package io.parkflow.squad.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Notices;
import io.parkflow.squad.rules.Habit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weeks by the State Council's notices.
class WeekPlanTest {
    private static final Calendar NATIONAL = Notices.standard().calendar();
    private static final Habit USUAL = new Habit(3, 9, 4, 18, 5, 12, 18, 9, 30);

    private static WeekPlan week(String monday) {
        return WeekPlan.of(LocalDate.parse(monday), NATIONAL, USUAL);
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-27", "2022-01-31", "2026-02-16"})
    void aWeekNobodyWorksIsSkipped(String monday) {
        assertEquals(WeekPlan.Fate.SKIPPED, week(monday).fate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-12", "2024-09-30", "2025-01-27"})
    void aWeekWithOneWorkingDayGoesIntoTheNext(String monday) {
        assertEquals(WeekPlan.Fate.MERGED, week(monday).fate());
    }

    @Test
    void thoseAreAllOfSevenYears() {
        List<String> odd = Stream.iterate(LocalDate.parse("2020-01-06"), day -> day.plusWeeks(1))
                .limit(52 * 7)
                .map(day -> WeekPlan.of(day, NATIONAL, USUAL))
                .filter(plan -> plan.fate() != WeekPlan.Fate.OPENS)
                .map(plan -> plan.monday().toString())
                .toList();

        assertEquals(List.of("2020-01-27", "2022-01-31", "2024-02-12", "2024-09-30", "2025-01-27", "2026-02-16"), odd);
    }

    @Test
    void aPlainWeekRunsFromWednesdayToMonday() {
        WeekPlan plan = week("2026-03-02");

        assertEquals("2026-W10", plan.week());
        assertEquals(at("2026-03-04T09:00"), plan.opensAt());
        assertEquals(at("2026-03-05T18:00"), plan.reportDue());
        assertEquals(at("2026-03-06T12:00"), plan.reviewDue());
        assertEquals(at("2026-03-06T18:00"), plan.agendaAt());
        assertEquals(at("2026-03-09T09:30"), plan.meetingAt());
    }

    @Test
    void momentsMoveOffHolidaysAndKeepTheirOrder() {
        // Wednesday 1 October 2025 to Wednesday 8 are off
        WeekPlan before = week("2025-09-29");
        assertEquals(at("2025-09-30T09:00"), before.opensAt());
        assertEquals(at("2025-10-09T18:00"), before.reportDue());

        Stream.iterate(LocalDate.parse("2020-01-06"), day -> day.plusWeeks(1))
                .limit(52 * 7)
                .map(day -> WeekPlan.of(day, NATIONAL, USUAL))
                .filter(plan -> plan.fate() == WeekPlan.Fate.OPENS)
                .forEach(plan -> {
                    List<Instant> moments = List.of(
                            plan.opensAt(), plan.reportDue(), plan.reviewDue(), plan.agendaAt(), plan.meetingAt());
                    assertEquals(moments.stream().sorted().toList(), moments, plan::toString);
                    moments.forEach(moment -> assertTrue(NATIONAL.isWorkday(NATIONAL.day(moment)), plan::toString));
                });
    }

    @Test
    void aWeekThatIsOpenedLateLeavesPeopleTheirTime() {
        WeekPlan late = week("2026-03-02").late(at("2026-03-06T15:00"), NATIONAL, USUAL);

        assertEquals(at("2026-03-09T18:00"), late.reportDue());
        assertEquals(at("2026-03-10T12:00"), late.reviewDue());
        assertEquals(at("2026-03-11T09:30"), late.meetingAt());
        WeekPlan sameDay = week("2026-03-02").late(at("2026-03-04T16:00"), NATIONAL, USUAL);
        assertEquals(week("2026-03-02"), sameDay);
    }

    @Test
    void aParkMayOpenItsWeekOnMondayAndReviewOnTheSaturdayThatIsWorked() {
        Habit early = new Habit(1, 8, 3, 17, 6, 10, 16, 14, 0);
        WeekPlan plan = WeekPlan.of(LocalDate.parse("2026-03-02"), NATIONAL, early);
        assertEquals(at("2026-03-02T08:00"), plan.opensAt());
        assertEquals(at("2026-03-04T17:00"), plan.reportDue());
        // nobody works on that Saturday
        assertEquals(at("2026-03-09T10:00"), plan.reviewDue());
        assertEquals(at("2026-03-09T16:00"), plan.agendaAt());
        assertEquals(at("2026-03-10T14:00"), plan.meetingAt());
        // the State Council had Saturday, 28 February 2026 worked
        WeekPlan worked = WeekPlan.of(LocalDate.parse("2026-02-23"), NATIONAL, early);
        assertEquals(at("2026-02-28T10:00"), worked.reviewDue());
    }
}
