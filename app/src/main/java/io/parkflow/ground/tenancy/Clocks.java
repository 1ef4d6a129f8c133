package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/// The clock everything reads, so that tests can move it.
@Factory
final class Clocks {
    /// @param demo without it the clock cannot be moved, whatever the file says
    @Singleton
    Clock clock(@Value("${parkflow.demo:false}") boolean demo, @Value("${parkflow.clock-file:}") String file) {
        return demo && !file.isBlank() ? new DemoClock(Path.of(file)) : Clock.systemUTC();
    }
}
