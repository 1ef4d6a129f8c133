package io.parkflow.platform.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: four times as long each time, at most eight hours, a fifth more or less so
/// that a receiver that comes back is not run over by everybody at once.
final class Pauses {
    /// Tries until a delivery is set aside: some fourteen hours.
    static final int TRIES = 8;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final double SPREAD = 0.2;

    private Pauses() {}

    /// @param attempts made so far, at least one
    static Duration after(int attempts, RandomGenerator random) {
        long seconds = FIRST.toSeconds() << Math.min(2 * (attempts - 1), 30);
        double spread = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Duration.ofMillis((long) (Math.min(seconds, LONGEST.toSeconds()) * 1000 * spread));
    }
}
