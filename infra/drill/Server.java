import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The server under the drill, with its database, on a folder of its own.
final class Server {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path command;
    private final Path data;
    private final int port;
    private Process running;

    Server(Path root, Path folder) throws IOException {
        this.command = root.resolve("infra/run");
        this.data = folder.resolve("data");
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /// @return how long it took until the server answered
    Duration start() throws IOException, InterruptedException {
        var begun = Instant.now();
        running = new ProcessBuilder(
                        command.toString(), "--no-build", "--port", String.valueOf(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        while (!answers()) {
            if (!running.isAlive() || Instant.now().isAfter(begun.plus(PATIENCE))) {
                throw new IllegalStateException("The server does not come up; see " + log());
            }
            Thread.sleep(50);
        }
        return Duration.between(begun, Instant.now());
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(url("/health")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path accounts() {
        return data.resolve("secrets/demo-accounts.txt");
    }

    Path log() {
        return data.resolveSibling("server.log");
    }

    void kill() throws IOException, InterruptedException {
        end(data.resolve("server.pid"));
        running.waitFor();
    }

    void killWithDatabase() throws IOException, InterruptedException {
        end(data.resolve("postgres/postmaster.pid"));
        kill();
    }

    private static void end(Path pidFile) throws IOException {
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    void stop() throws InterruptedException {
        running.destroy();
        running.waitFor();
    }
}
