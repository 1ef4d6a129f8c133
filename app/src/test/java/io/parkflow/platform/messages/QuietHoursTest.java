package io.parkflow.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.ground.calendar.Calendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    /// Times are those of Chongqing, eight hours ahead, without summer time: the last two lie where others change.
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:59:59, 2026-03-02T21:59:59",
        "2026-03-02T22:00:00, 2026-03-03T07:30:00",
        "2026-03-02T23:59:59, 2026-03-03T07:30:00",
        "2026-03-03T00:00:00, 2026-03-03T07:30:00",
        "2026-03-03T07:29:59, 2026-03-03T07:30:00",
        "2026-03-03T07:30:00, 2026-03-03T07:30:00",
        "2026-03-29T02:30:00, 2026-03-29T07:30:00",
        "2026-10-25T02:30:00, 2026-10-25T07:30:00"
    })
    void theEndOfTheNightIsWaitedFor(String at, String expected) {
        assertEquals(moment(expected), QuietHours.USUAL.after(moment(at), Calendar.ZONE));
    }

    /// Where summer time begins at two, the quiet night is an hour shorter and still ends at half past seven.
    @Test
    void eachParkSleepsByItsOwnClock() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals(
                Instant.parse("2026-03-29T05:30:00Z"),
                QuietHours.USUAL.after(Instant.parse("2026-03-28T21:00:00Z"), berlin));
        assertEquals(
                Instant.parse("2026-03-28T20:59:59Z"),
                QuietHours.USUAL.after(Instant.parse("2026-03-28T20:59:59Z"), berlin));
        assertEquals(
                Instant.parse("2026-03-02T14:00:00Z"),
                QuietHours.USUAL.after(Instant.parse("2026-03-02T14:00:00Z"), ZoneId.of("Asia/Urumqi")));
        assertEquals(
                Instant.parse("2026-03-02T23:30:00Z"),
                QuietHours.USUAL.after(Instant.parse("2026-03-02T14:00:00Z"), Calendar.ZONE));
    }

    @Test
    void hoursWithinADayAndNone() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));
        assertEquals(moment("2026-03-02T13:30:00"), noon.after(moment("2026-03-02T12:00:00"), Calendar.ZONE));
        assertEquals(moment("2026-03-02T13:30:00"), noon.after(moment("2026-03-02T13:30:00"), Calendar.ZONE));
        QuietHours none = new QuietHours(LocalTime.of(22, 0), LocalTime.of(22, 0));
        assertEquals(moment("2026-03-02T22:00:00"), none.after(moment("2026-03-02T22:00:00"), Calendar.ZONE));
    }

    private static Instant moment(String chongqing) {
        return Instant.parse(chongqing + "Z").minusSeconds(8 * 3600);
    }

    @Test
    void aTemplateKnowsItsFieldsAndNothingElse() {
        assertEquals("办 A", Template.fill("办 {caseTitle}", Map.of("caseTitle", "A")));
        assertEquals("", Template.fill("{caseTitle}", Map.of()));
        assertEquals("{step}$1\\", Template.fill("{caseTitle}", Map.of("caseTitle", "{step}$1\\")));
        assertEquals(Optional.of("{member}"), Template.findUnknown("{member}"));
        assertEquals(Optional.of("{"), Template.findUnknown("${caseTitle} {x.y}"));
        assertTrue(Template.findUnknown("{caseTitle}，{dueAt}").isEmpty());
    }
}
