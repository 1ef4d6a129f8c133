package io.parkflow.ground.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All moments in Asia/Shanghai. 2026-03-02 is a Monday.
class DeadlineTest {
    private static final Calendar NATIONAL = Notices.standard().calendar();

    @ParameterizedTest
    @CsvSource({
        "0.25WD, 2026-03-02T09:30, 2026-03-02T11:30",
        "0.25WD, 2026-03-02T17:00, 2026-03-03T10:00",
        "0.25WD, 2026-03-02T11:00, 2026-03-02T14:00",
        "0.25WD, 2026-03-02T10:00, 2026-03-02T12:00",
        "0.25WD, 2026-03-02T16:00, 2026-03-02T18:00",
        "0.25WD, 2026-03-02T12:30, 2026-03-02T15:00",
        "0.25WD, 2026-03-02T18:00, 2026-03-03T11:00",
        "0.25WD, 2026-03-06T23:59, 2026-03-09T11:00",
        "0.25WD, 2026-02-14T17:00, 2026-02-24T10:00",
        "4WH,    2026-03-02T09:00, 2026-03-02T14:00",
        "1.5WD,  2026-03-02T09:00, 2026-03-03T14:00",
        "5WD,    2026-03-02T00:00, 2026-03-09T18:00",
        "5WD,    2026-03-02T23:59, 2026-03-09T18:00",
        "5WD,    2021-09-17T15:00, 2021-09-26T18:00",
        "1WD,    2026-02-15T10:00, 2026-02-24T18:00",
        "20WD,   2026-01-30T10:00, 2026-03-05T18:00",
        "24H,    2026-03-06T10:30, 2026-03-07T10:30",
        "15ND,   2026-03-02T10:00, 2026-03-17T18:00",
        "5ND,    2026-03-02T10:00, 2026-03-09T18:00",
        "@周五12:00, 2026-03-02T10:00, 2026-03-06T12:00",
        "@FRI 12:00, 2026-03-06T12:00, 2026-03-13T12:00",
        "@6/30 24:00, 2026-03-02T10:00, 2026-07-01T00:00",
        "@01-31, 2026-03-02T10:00, 2027-01-31T18:00"
    })
    void fallsDue(String length, LocalDateTime start, LocalDateTime due) {
        var deadline = Deadline.of(Length.parse(length), at(start), NATIONAL);

        assertEquals(at(due), deadline.due());
    }

    /// `countFirstDay`: the day it begins is the first of them, while there is working time left in it. 2026-02-14 is a
    /// Saturday that is worked.
    @ParameterizedTest
    @CsvSource({
        "5WD,  2026-03-02T10:00, 2026-03-06T18:00",
        "1WD,  2026-03-02T17:59, 2026-03-02T18:00",
        "1WD,  2026-03-02T18:00, 2026-03-03T18:00",
        "5WD,  2026-03-07T10:00, 2026-03-13T18:00",
        "1WD,  2026-02-14T09:00, 2026-02-14T18:00",
        "1WD,  2026-02-15T09:00, 2026-02-24T18:00",
        "15ND, 2026-03-02T10:00, 2026-03-16T18:00",
        "1ND,  2026-03-07T10:00, 2026-03-09T18:00",
        "24H,  2026-03-06T10:30, 2026-03-07T10:30",
        "4WH,  2026-03-02T09:00, 2026-03-02T14:00"
    })
    void fallsDueWithItsFirstDayCounted(String length, LocalDateTime start, LocalDateTime due) {
        var deadline = Deadline.of(Length.parse(length).countingFirst(), at(start), NATIONAL);

        assertEquals(at(due), deadline.due());
    }

    /// Days of one's life that end on a day off end on the next that is worked (民法典 article 203), also over a week
    /// that is off, and on a worked Sunday they end there.
    @ParameterizedTest
    @CsvSource({
        "7ND,  2026-02-09T10:00, 2026-02-24T18:00",
        "10ND, 2026-09-21T10:00, 2026-10-08T18:00",
        "9ND,  2021-09-17T10:00, 2021-09-26T18:00",
        "3ND,  2026-03-04T10:00, 2026-03-09T18:00"
    })
    void aLastDayThatIsOffMovesOn(String length, LocalDateTime start, LocalDateTime due) {
        assertEquals(
                at(due), Deadline.of(Length.parse(length), at(start), NATIONAL).due());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Urumqi,   5WD,      2026-03-02T02:00:00Z, 2026-03-09T12:00:00Z",
        "Asia/Urumqi,   2WH,      2026-03-02T02:00:00Z, 2026-03-02T05:00:00Z",
        "Asia/Shanghai, 2WH,      2026-03-02T02:00:00Z, 2026-03-02T04:00:00Z",
        "Asia/Urumqi,   1WD,      2026-03-02T17:30:00Z, 2026-03-03T12:00:00Z",
        "Asia/Shanghai, 1WD,      2026-03-02T17:30:00Z, 2026-03-04T10:00:00Z",
        "Asia/Urumqi,   @周五12:00, 2026-03-02T02:00:00Z, 2026-03-06T06:00:00Z",
        "Europe/Berlin, @03-30,   2026-03-02T02:00:00Z, 2026-03-30T16:00:00Z"
    })
    void fallsDueByTheClockOfItsPark(ZoneId zone, String length, Instant start, Instant due) {
        assertEquals(
                due, Deadline.of(Length.parse(length), start, NATIONAL.in(zone)).due());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0WD", "5", "WD", "-1WD", "1.5ND", "0.333WD", "99999WD", "@13/40", "@周八", "5 WD"})
    void otherTextsAreNoLength(String text) {
        assertThrows(IllegalArgumentException.class, () -> Length.parse(text));
    }

    @Test
    void pauseKeepsTheWorkingMinutesLeft() {
        var running = countdown("5WD", "2026-03-02T10:00");

        var paused = running.paused(at("2026-03-04T17:30"), NATIONAL);
        var resumed = paused.resumed(at("2026-03-16T09:00"), NATIONAL);

        assertEquals(30 + 3 * 480, paused.left().toMinutes());
        assertEquals(at("2026-03-19T09:30"), resumed.due());
    }

    @Test
    void pauseKeepsTheStartedMinuteAndPausesOnce() {
        var paused = countdown("4WH", "2026-03-02T09:00").paused(at("2026-03-02T09:00:30"), NATIONAL);

        assertEquals(240, paused.left().toMinutes());
        assertEquals(paused, paused.paused(at("2026-03-03T09:00"), NATIONAL));
    }

    @Test
    void resumedRightAwayIsDueAsBefore() {
        var running = countdown("5WD", "2026-03-02T10:00");
        var now = at("2026-03-05T20:00");

        assertEquals(running, running.paused(now, NATIONAL).resumed(now, NATIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, GREEN",
        "2026-03-11T17:59, GREEN",
        "2026-03-11T18:00, YELLOW",
        "2026-03-16T18:00, YELLOW",
        "2026-03-16T18:01, RED"
    })
    void lightTurnsYellowWithThirtyPercentLeft(LocalDateTime now, Light light) {
        assertEquals(light, countdown("10WD", "2026-03-02T18:00").light(at(now), NATIONAL));
    }

    @Test
    void lightTurnsYellowWithOneWorkingDayLeft() {
        var countdown = countdown("3WD", "2026-03-02T18:00");

        assertEquals(Light.GREEN, countdown.light(at("2026-03-04T17:59"), NATIONAL));
        assertEquals(Light.YELLOW, countdown.light(at("2026-03-04T18:00"), NATIONAL));
    }

    private static Countdown countdown(String length, String start) {
        return Countdown.of(Deadline.of(Length.parse(length), at(start), NATIONAL), NATIONAL);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Calendar.ZONE).toInstant();
    }
}
