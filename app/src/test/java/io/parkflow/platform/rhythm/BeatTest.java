package io.parkflow.platform.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parkflow.ground.calendar.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatTest {
    /// Times of Chongqing: the scan at seven of its day, reports at eight after the end of their period.
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-02T06:59:59, 2026-03-01",
        "DAY, 2026-03-02T07:00:00, 2026-03-02",
        "WEEK, 2026-03-02T07:59:59, 2026-W08",
        "WEEK, 2026-03-02T08:00:00, 2026-W09",
        "WEEK, 2026-03-08T23:59:59, 2026-W09",
        "WEEK, 2027-01-04T08:00:00, 2026-W53",
        "WEEK, 2026-01-05T08:00:00, 2026-W01",
        "MONTH, 2026-03-01T07:00:00, 2026-01",
        "MONTH, 2026-03-01T08:00:00, 2026-02",
        "QUARTER, 2026-04-01T08:00:00, 2026-Q1",
        "QUARTER, 2026-03-31T23:00:00, 2025-Q4",
        "YEAR, 2027-01-01T07:59:59, 2025",
        "YEAR, 2027-01-01T08:00:00, 2026"
    })
    void thePeriodWhoseTimeHasCome(Beat beat, String at, String key) {
        Instant now = Instant.parse(at + "Z").minusSeconds(8 * 3600);

        Beat.Period newest = beat.newest(now, Calendar.ZONE);

        assertEquals(key, newest.key());
        assertEquals(newest, beat.of(newest.first()));
        assertEquals(newest, beat.of(newest.next().minusDays(1)));
        assertEquals(newest, beat.of(newest.next()).before());
    }

    /// The same moment is seven in the morning in one park and still night, or yesterday, in another.
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, DAY, 2026-03-02",
        "Asia/Urumqi, DAY, 2026-03-01",
        "Asia/Tokyo, DAY, 2026-03-02",
        "Europe/London, DAY, 2026-03-01",
        "Asia/Shanghai, MONTH, 2026-01",
        "Asia/Tokyo, MONTH, 2026-02",
        "America/New_York, MONTH, 2026-01"
    })
    void aBeatFollowsTheClockOfItsPark(ZoneId zone, Beat beat, String key) {
        Instant seven = Instant.parse(beat == Beat.DAY ? "2026-03-01T23:00:00Z" : "2026-02-28T23:00:00Z");

        assertEquals(key, beat.newest(seven, zone).key());
    }

    @Test
    void whatWasMissedIsMadeUpForButDaysAreNot() {
        Instant now = Instant.parse("2026-03-02T04:00:00Z");
        assertEquals(List.of("2026-02"), keys(Beat.MONTH, now, Optional.empty()));
        assertEquals(List.of("2025-12", "2026-01", "2026-02"), keys(Beat.MONTH, now, Optional.of("2025-11")));
        assertEquals(List.of(), keys(Beat.MONTH, now, Optional.of("2026-02")));
        assertEquals(List.of("2026-03-02"), keys(Beat.DAY, now, Optional.of("2026-02-20")));
        assertEquals(List.of(), keys(Beat.DAY, now, Optional.of("2026-03-02")));
        assertEquals(12, keys(Beat.WEEK, now, Optional.of("2020-W01")).size());
    }

    private static List<String> keys(Beat beat, Instant now, Optional<String> last) {
        return beat.due(now, Calendar.ZONE, last).stream().map(Beat.Period::key).toList();
    }

    @Test
    void aPeriodIsFoundAgainByItsKey() {
        for (Beat beat : Beat.values()) {
            for (LocalDate day = LocalDate.of(2019, 12, 25); day.getYear() < 2028; day = day.plusDays(13)) {
                Beat.Period period = beat.of(day);
                Run run = new Run(
                        new UUID(0, 0),
                        beat,
                        period.key(),
                        "done",
                        Instant.EPOCH,
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        Optional.empty());
                assertEquals(period, Conductor.period(run));
            }
        }
    }
}
