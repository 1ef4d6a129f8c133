package io.parkflow.squad.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-12-31, YEAR, 2026",
        "２０２６年, 2026-12-31, YEAR, 2026",
        "2026-H1, 2026-06-30, HALF, 2026-H1",
        "2026年下半年, 2026-12-31, HALF, 2026-H2",
        "2026Q3, 2026-09-30, QUARTER, 2026-Q3",
        "2026年三季度, 2026-09-30, QUARTER, 2026-Q3",
        "2026年第4季度, 2026-12-31, QUARTER, 2026-Q4",
        "2028-2, 2028-02-29, MONTH, 2028-02",
        "2026年7月底前, 2026-07-31, MONTH, 2026-07",
        "２０２６－０７－１５, 2026-07-15, DAY, 2026-07-15",
        "2026年7月5日, 2026-07-05, DAY, 2026-07-05",
        "2026/7/5, 2026-07-05, DAY, 2026-07-05",
    })
    void whatIsSaidIsDueOnItsLastDay(String said, LocalDate last, PartialDate.Precision precision, String kept) {
        PartialDate date = PartialDate.find(said).orElseThrow();

        assertEquals(new PartialDate(last, precision), date);
        assertEquals(kept, date.toString());
        assertEquals(date, PartialDate.find(kept).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13", "2026-02-30", "2026-Q5", "26-01-01", "0026", "2026-H3", "2026/7-5"})
    void whatIsNoDateIsNone(String said) {
        assertEquals(Optional.empty(), PartialDate.find(said));
    }
}
