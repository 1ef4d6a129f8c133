package io.parkflow.platform.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The hours in which nobody is disturbed, usually over midnight. The same hour twice: none.
record QuietHours(LocalTime from, LocalTime to) {
    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));

    private static final Pattern FORM = Pattern.compile("\\d{2}:\\d{2}");

    /// @param written `22:00`
    static Optional<LocalTime> findTime(String written) {
        try {
            return FORM.matcher(written).matches() ? Optional.of(LocalTime.parse(written)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The moment itself, or the end of the quiet hours it falls into.
    Instant after(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return now;
        }
        ZonedDateTime end = there.with(to);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }
}
