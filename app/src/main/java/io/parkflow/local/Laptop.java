package io.parkflow.local;

import io.micronaut.context.ApplicationContext;
import io.parkflow.Parkflow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Runs the whole product on one machine: takes the data folder, starts PostgreSQL unless `PARKFLOW_DB_URL` names
/// one, starts the server, says where it is, and on a stop signal ends both, the server first.
public final class Laptop {
    private Laptop() {}

    public static void main(String[] args) throws IOException {
        try {
            run(Path.of(environment("PARKFLOW_DATA").orElse(".data"))
                    .toAbsolutePath()
                    .normalize());
        } catch (Trouble trouble) {
            System.err.println("parkflow: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path folder) throws IOException {
        if (environment("PARKFLOW_FRESH").isPresent()) {
            Eraser.erase(folder);
        }
        var data = DataFolder.taken(folder);
        var port = number("PARKFLOW_PORT", 8080);
        requireFree(port);
        var shutdown = Shutdown.onSignal();
        System.setProperty("parkflow.files", data.files().toString());
        System.setProperty(
                "parkflow.secrets", Secrets.in(data.secrets()).folder().toString());
        var external = environment("PARKFLOW_DB_URL");
        if (external.isPresent()) {
            ExternalPostgres.requireSupported(
                    external.get(), environment("PARKFLOW_DB_APP_PASSWORD").orElse(""));
        } else {
            var postgres = LocalPostgres.kept(data, number("PARKFLOW_DB_PORT", 0));
            shutdown.endsWith(postgres);
            postgres.settings().forEach(System::setProperty);
        }
        ApplicationContext server = Parkflow.start();
        shutdown.waitsFor(server);
        announce(port, data.secrets().resolve("demo-accounts.txt"));
    }

    private static void requireFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Closed at once: only the question mattered.
        } catch (IOException e) {
            throw new Trouble("Port %d is taken; choose another one with --port.".formatted(port), e);
        }
    }

    private static void announce(int port, Path accounts) throws IOException {
        System.out.printf("%nParkflow is ready: http://localhost:%d/%n", port);
        if (Files.exists(accounts)) {
            System.out.printf(
                    "%nDemo accounts (%s):%n%n%s%n",
                    accounts, Files.readString(accounts).strip());
        }
        System.out.println("\nCtrl-C stops it; the data stays.");
    }

    private static int number(String name, int otherwise) {
        return environment(name).map(Integer::parseInt).orElse(otherwise);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
