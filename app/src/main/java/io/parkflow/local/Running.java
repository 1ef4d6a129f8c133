package io.parkflow.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
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
        return process(pidFile).filter(process -> names(process, folder)).map(Running::new);
    }

    /// Sessions of a PostgreSQL that was killed: a busy one notices only when it has finished, and until then
    /// nobody else may write. Found where the system tells the folder a process works in; elsewhere PostgreSQL
    /// itself refuses to start beside them.
    static List<Running> orphans(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder))
                .map(Running::new)
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
        } catch (IOException e) {
            // Gone meanwhile, or not ours.
            return false;
        }
    }

    /// The number in the file belongs to a stranger by now, and PostgreSQL would refuse to start. That of a dead
    /// process stays: with it PostgreSQL finds memory that is still in use.
    static void forgetStranger(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (Files.exists(pidFile) && process(pidFile).isPresent()) {
            Files.delete(pidFile);
        }
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
