package io.parkflow.ground.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoClockTest {
    @TempDir
    Path folder;

    @Test
    void runsAheadByWhatTheFileSays() throws IOException {
        Path file = folder.resolve("clock");
        Clock clock = new Clocks().clock(true, file.toString());
        assertTrue(Duration.between(Instant.now(), clock.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0);

        Files.writeString(file, "P10D\n");

        assertTrue(Duration.between(Instant.now(), clock.instant()).toHours() >= 239);
    }

    @Test
    void outsideTheDemoNoFileMovesTheTime() throws IOException {
        Path file = Files.writeString(folder.resolve("clock"), "P10D");

        assertEquals(Clock.systemUTC(), new Clocks().clock(false, file.toString()));
    }
}
