package io.parkflow.platform.rhythm;

import io.parkflow.ground.calendar.IsoWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The five beats. The scan looks at the day that begins; the others report on the period that has ended.
enum Beat {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /// When the scan of a day is due, and the report on a period that has ended.
    private static final LocalTime SCAN_AT = LocalTime.of(7, 0);

    private static final LocalTime REPORT_AT = LocalTime.of(8, 0);

    /// Reports that are made up for after a long absence.
    private static final int MADE_UP_AT_MOST = 12;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Beat> find(String word) {
        for (Beat beat : values()) {
            if (beat.word().equals(word)) {
                return Optional.of(beat);
            }
        }
        return Optional.empty();
    }

    /// The newest period whose time has come.
    Period newest(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Period there = this == DAY ? of(today) : of(start(today)).before();
        return due(there, zone).isAfter(now) ? there.before() : there;
    }

    /// Those that are due and not done: after the last one that ran, oldest first; of days only the newest, because a
    /// scan sees what is now. Where nothing ran yet only the newest.
    List<Period> due(Instant now, ZoneId zone, Optional<String> last) {
        Period newest = newest(now, zone);
        if (this == DAY || last.isEmpty()) {
            return last.filter(key -> key.compareTo(newest.key()) >= 0).isPresent() ? List.of() : List.of(newest);
        }
        List<Period> due = new ArrayList<>();
        Period at = newest;
        while (due.size() < MADE_UP_AT_MOST && at.key().compareTo(last.get()) > 0) {
            due.addFirst(at);
            at = at.before();
        }
        return due;
    }

    private Instant due(Period period, ZoneId zone) {
        LocalDate day = this == DAY ? period.first() : period.next();
        return day.atTime(this == DAY ? SCAN_AT : REPORT_AT).atZone(zone).toInstant();
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The period a day lies in.
    Period of(LocalDate day) {
        LocalDate first = start(day);
        return switch (this) {
            case DAY -> new Period(this, first.toString(), first, first.plusDays(1));
            case WEEK -> new Period(this, IsoWeek.key(first), first, first.plusWeeks(1));
            case MONTH -> new Period(this, first.toString().substring(0, 7), first, first.plusMonths(1));
            case QUARTER ->
                new Period(
                        this,
                        "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR)),
                        first,
                        first.plusMonths(3));
            case YEAR -> new Period(this, Integer.toString(first.getYear()), first, first.plusYears(1));
        };
    }

    /// @param key   `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`; in order of time within a beat
    /// @param first its first day
    /// @param next  the first day after it
    record Period(Beat beat, String key, LocalDate first, LocalDate next) {
        Period before() {
            return beat.of(first.minusDays(1));
        }

        Instant from(ZoneId zone) {
            return first.atStartOfDay(zone).toInstant();
        }

        Instant until(ZoneId zone) {
            return next.atStartOfDay(zone).toInstant();
        }
    }
}
