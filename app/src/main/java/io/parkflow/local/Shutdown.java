package io.parkflow.local;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The order of the end: stop hooks of a JVM run side by side, and the database must outlive the server.
final class Shutdown {
    private static final Duration DRAIN = Duration.ofSeconds(40);

    private volatile @Nullable ApplicationContext server;
    private volatile @Nullable LocalPostgres postgres;

    private Shutdown() {}

    static Shutdown onSignal() {
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::end, "shutdown"));
        return shutdown;
    }

    void waitsFor(ApplicationContext started) {
        server = started;
    }

    void endsWith(LocalPostgres started) {
        postgres = started;
    }

    private void end() {
        var running = server;
        var latest = Instant.now().plus(DRAIN);
        while (running != null && running.isRunning() && Instant.now().isBefore(latest)) {
            pause();
        }
        var database = postgres;
        if (database != null) {
            database.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
