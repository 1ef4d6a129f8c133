import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The product as people run it: a server process with its own PostgreSQL, on free ports and a folder of its own.
final class Product implements AutoCloseable {
    private final Process server;
    private final Path root;
    private final Path folder;
    private final int port;
    private final int databasePort;
    private final double startSeconds;

    private Product(Process server, Path root, Path folder, int port, int databasePort, double startSeconds) {
        this.server = server;
        this.root = root;
        this.folder = folder;
        this.port = port;
        this.databasePort = databasePort;
        this.startSeconds = startSeconds;
    }

    /// Starts twice: the first start makes the database, the second is the one that counts.
    static Product started(Path root, Path folder) throws Exception {
        int databasePort = freePort();
        start(root, folder, databasePort, "-XX:AOTCache").close();
        return start(root, folder, databasePort, "-XX:AOTCache");
    }

    /// One that keeps what it has learned of the code when it is closed.
    static Product learning(Path root, Path folder) throws Exception {
        return start(root, folder, freePort(), "-XX:AOTCacheOutput");
    }

    /// Stopped and started again: what the server keeps in mind is gone, what the database keeps is there.
    Product restarted() throws Exception {
        close();
        return start(root, folder, databasePort, "-XX:AOTCache");
    }

    private static Product start(Path root, Path folder, int databasePort, String cache) throws Exception {
        Files.createDirectories(folder);
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                cache + "=" + root.resolve("app/target/parkflow.aot"),
                "-Xlog:aot=error",
                "-Xlog:cds=error",
                "-Xmx1g",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                List.of("parkflow.jar", "lib/*", "local-lib/*").stream()
                        .map(part -> root.resolve("app/target") + "/" + part)
                        .reduce((a, b) -> a + ":" + b)
                        .orElseThrow(),
                "io.parkflow.local.Laptop");
        command.environment()
                .putAll(Map.of(
                        "PARKFLOW_DATA", folder.resolve("data").toString(),
                        "PARKFLOW_PORT", String.valueOf(port),
                        "PARKFLOW_DB_PORT", String.valueOf(databasePort),
                        "PARKFLOW_DEMO", "false",
                        // a load from one machine is no attack
                        "PARKFLOW_LIMITS_PARK_PER_SECOND", "1000000",
                        "PARKFLOW_LIMITS_CALLER_PER_SECOND", "1000000",
                        "PARKFLOW_LIMITS_ADDRESS_PER_SECOND", "1000000"));
        command.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
        long begun = System.nanoTime();
        Process process = command.start();
        awaitReady(process, port);
        return new Product(process, root, folder, port, databasePort, (System.nanoTime() - begun) / 1e9);
    }

    private static void awaitReady(Process process, int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            for (int attempt = 0; attempt < 1_200; attempt++) {
                if (!process.isAlive()) {
                    throw new IOException("the server ended before it was ready");
                }
                try {
                    if (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is not listening yet
                }
                Thread.sleep(50);
            }
        }
        throw new IOException("the server was not ready within a minute");
    }

    double startSeconds() {
        return startSeconds;
    }

    ProcessHandle process() {
        return server.toHandle();
    }

    /// PostgreSQL's first process.
    ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    Path folder() {
        return folder;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/parkflow?reWriteBatchedInserts=true";
    }

    String secret(String name) {
        try {
            return Files.readString(folder.resolve("data/secrets/" + name)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As superuser, for filling tables and reading statistics.
    Connection database() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", secret("postgres"));
    }

    @Override
    public void close() throws Exception {
        server.destroy();
        server.waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
