package io.parkflow.ground.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Runs ahead of the time by what a file says (`P10D`), so that the working days of a demo pass while one waits.
final class DemoClock extends Clock {
    private final Path file;

    DemoClock(Path file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
    }

    private Duration ahead() {
        try {
            String length = Files.readString(file).strip();
            return length.isEmpty() ? Duration.ZERO : Duration.parse(length);
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(Clock.system(zone), ahead());
    }
}
