package io.parkflow.squad.projects;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The days of the park: `asOf` means the end of that day by the park's clock.
@Singleton
public final class Moments {
    private final Calendars calendars;
    private final Clock clock;

    Moments(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public LocalDate today() {
        return calendars.current().day(clock.instant());
    }

    /// The last moment that still belongs to the day.
    public Instant endOf(LocalDate day) {
        return calendars.current().start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /// @throws Rejected 400 when it is no day
    public Optional<LocalDate> asOf(Optional<String> sent) {
        try {
            return sent.filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Rejected.malformed("problem.unreadable-argument", "asOf");
        }
    }

    /// The end of the day that was asked for.
    ///
    /// @throws Rejected 400 when it is no day
    public Optional<Instant> moment(Optional<String> asOf) {
        return asOf(asOf).map(this::endOf);
    }
}
