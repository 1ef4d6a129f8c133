package io.parkflow.ground.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final Calendar NATIONAL = Notices.standard().calendar();

    @ParameterizedTest
    @CsvSource({"2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void countsTheWorkingDaysOfAYear(int year, int workdays) {
        assertEquals(workdays, NATIONAL.workdays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-05,2021-02-18",
        "2021-09-17,2021-09-26",
        "2023-09-27,2023-10-10",
        "2024-02-08,2024-02-21",
        "2025-01-24,2025-02-07",
        "2026-02-12,2026-02-26"
    })
    void fiveWorkingDaysLaterCountsFromTheNextDay(LocalDate day, LocalDate fifth) {
        assertEquals(fifth, NATIONAL.workdayAfter(day, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-27,0",
        "2022-01-31,0",
        "2026-02-16,0",
        "2024-02-12,1",
        "2024-09-30,1",
        "2025-01-27,1",
        "2026-03-02,5"
    })
    void knowsWeeksWithoutAndWithOneWorkingDay(LocalDate monday, int workdays) {
        assertEquals(workdays, NATIONAL.workdays(monday, monday.plusDays(6)));
    }

    @Test
    void yearsFrom2019To2026AreKnown() {
        assertEquals(Set.of(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026), NATIONAL.years());
    }

    @Test
    void yearWithoutNoticeCountsMondayToFridayAndSaysSo() {
        assertTrue(NATIONAL.isWorkday(LocalDate.of(2027, 10, 1)));
        assertEquals(Set.of(2027), NATIONAL.unknownYears(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)));
        assertTrue(deadline("5WD", "2026-12-30T02:00:00Z").provisional());
        assertFalse(deadline("1WD", "2026-12-30T02:00:00Z").provisional());
    }

    @Test
    void parkDaysLieOverTheNationalOnes() {
        var day = LocalDate.of(2026, 3, 3);
        var park = NATIONAL.with("p1", List.of(new CalendarDay(day, CalendarDay.Kind.OFF, "园庆", "管委会")));

        assertFalse(park.isWorkday(day));
        assertTrue(NATIONAL.isWorkday(day));
        assertEquals(NATIONAL.version() + "+p1", park.version());
    }

    @Test
    void calendarWithoutWorkingDaysIsAnErrorAndNoEndlessLoop() {
        var never = new Calendar("never", Set.of(), Map.of());
        var off = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2150, 1, 1))
                .map(d -> new CalendarDay(d, CalendarDay.Kind.OFF, "", ""))
                .toList();

        assertThrows(
                IllegalStateException.class, () -> never.with("off", off).workdayAfter(LocalDate.of(2026, 1, 1), 1));
    }

    private static Deadline deadline(String length, String start) {
        return Deadline.of(Length.parse(length), Instant.parse(start), NATIONAL);
    }
}
