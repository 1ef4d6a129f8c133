package io.parkflow.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process that still holds a data folder.
record Running(ProcessHandle process) {

    /// The server whose lock is on the file; the lock proves that the number in it is the server's own.
    static Optional<Running> findServer(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(pidFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null ? process(pidFile).map(Running::new) : Optional.empty();
        }
    }

    /// The PostgreSQL on the folder, which may have outlived a killed server.
    static Optional<Running> findPostgres(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var found = process(pidFile).filter(process -> names(process, folder));
        if (found.isEmpty()) {
            // Its number may belong to a stranger by now, and PostgreSQL would refuse to start.
            Files.delete(pidFile);
        }
        return found.map(Running::new);
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        }
    }

    private static boolean names(ProcessHandle process, Path folder) {
        return Stream.of(process.info().arguments().orElse(new String[0])).anyMatch(folder.toString()::equals);
    }

    /// Asks, waits, then insists; what was committed survives either way.
    void stop(Duration patience) {
        process.destroy();
        if (!endedWithin(patience)) {
            process.destroyForcibly();
            endedWithin(patience);
        }
    }

    boolean endedWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
