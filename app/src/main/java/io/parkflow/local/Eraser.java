package io.parkflow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/// Starts over: ends whatever runs on a data folder and removes what it holds.
final class Eraser {
    private static final Set<String> OURS =
            Set.of(DataFolder.PID_FILE, "postgres", "postgres.log", "binaries", "files", "secrets");
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private Eraser() {}

    static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            requireOurs(folder);
            Running.findServer(folder.resolve(DataFolder.PID_FILE)).ifPresent(server -> server.stop(DRAIN));
            Running.findPostgres(folder.resolve("postgres")).ifPresent(left -> left.stop(DRAIN));
            remove(folder);
        } catch (IOException e) {
            throw new Trouble("Cannot empty %s; remove it by hand.".formatted(folder), e);
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            var strange = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .collect(Collectors.joining(", "));
            if (!strange.isEmpty()) {
                throw new Trouble("%s holds what Parkflow did not put there (%s); nothing was removed."
                        .formatted(folder, strange));
            }
        }
    }

    static void remove(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
