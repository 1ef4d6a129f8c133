package io.parkflow.ground.files;

import io.micronaut.scheduling.annotation.Scheduled;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes what a crash or a sender who went away left in the folder: bytes that no row names and nobody writes any
/// more. Any number of nodes may do so at once.
@Singleton
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration QUIET = Duration.ofHours(2);
    /// As long as a file may arrive.
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int BATCH = 1_000;

    private final Store store;
    private final StoredFiles files;
    private final UploadDesk uploads;
    private final Parks parks;
    private final Transactions transactions;
    private final Clock clock;

    Sweep(Store store, StoredFiles files, UploadDesk uploads, Parks parks, Transactions transactions, Clock clock) {
        this.store = store;
        this.files = files;
        this.uploads = uploads;
        this.parks = parks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void everyPark() {
        try {
            for (Path folder : entries(store.folder())) {
                id(folder)
                        .flatMap(parks::find)
                        .map(Park::tenant)
                        .ifPresent(park -> Tenancy.run(park, () -> {
                            uploads.sweep();
                            sweep(folder);
                        }));
            }
        } catch (RuntimeException e) {
            LOG.warn("sweep of files failed, the next one tries again", e);
        }
    }

    /// @param folder of the bound park
    void sweep(Path folder) {
        Instant before = clock.instant().minus(QUIET);
        Map<UUID, Path> old = new HashMap<>();
        for (Path file : entries(folder)) {
            boolean arriving = file.getFileName().toString().endsWith(Store.ARRIVING);
            if (isOlder(file, arriving ? before.minus(A_DAY) : before)) {
                id(file).ifPresentOrElse(id -> old.put(id, file), () -> Store.drop(file));
            }
            if (old.size() == BATCH) {
                drop(old);
                old.clear();
            }
        }
        drop(old);
    }

    private void drop(Map<UUID, Path> old) {
        Set<UUID> named = transactions.read(() -> files.known(old.keySet()));
        Collection<Path> orphans = old.entrySet().stream()
                .filter(entry -> !named.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        orphans.forEach(Store::drop);
        if (!orphans.isEmpty()) {
            LOG.info("{} files without a row removed", orphans.size());
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            // another node was faster
            return false;
        }
    }

    private static Optional<UUID> id(Path file) {
        try {
            return Optional.of(UUID.fromString(file.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
