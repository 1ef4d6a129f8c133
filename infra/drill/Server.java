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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The server under the drill, with its database, on a folder of its own.
final class Server {
    /// How long somebody waits for a server that is up; also how long it may take to come up on a busy machine.
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Path command;
    private final Path data;
    private final int port;
    private Process running;
    private volatile Instant ready = Instant.EPOCH;

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
        return answersSince(begun, "/health");
    }

    private Duration answersSince(Instant begun, String path) throws IOException, InterruptedException {
        while (!answers(path)) {
            if (!running.isAlive()) {
                throw new IllegalStateException("The server ended with status " + running.exitValue() + tail());
            }
            if (Instant.now().isAfter(begun.plus(PATIENCE))) {
                throw new IllegalStateException("The server has not come up in " + PATIENCE + tail());
            }
            Thread.sleep(50);
        }
        ready = Instant.now();
        return Duration.between(begun, ready);
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            var asked = HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(5)).build();
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// When it last came up, or the given time if that is later.
    Instant lastReady(Instant asked) {
        return asked.isAfter(ready) ? asked : ready;
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path accounts() {
        return data.resolve("secrets/demo-accounts.txt");
    }

    private Path log() {
        return data.resolveSibling("server.log");
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(log());
        return "; " + log() + " ends with\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /// @return how long it took until the server answered again
    Duration kill() throws IOException, InterruptedException {
        end(process("server.pid"));
        running.waitFor();
        return start();
    }

    Duration killWithDatabase() throws IOException, InterruptedException {
        end(process("postgres/postmaster.pid"));
        return kill();
    }

    /// Kills PostgreSQL under a running server and starts it again the way it was started; nobody touches the server.
    Duration killDatabase() throws IOException, InterruptedException {
        var postmaster = process("postgres/postmaster.pid");
        var command = commandOf(postmaster);
        end(postmaster);
        var begun = Instant.now();
        var again = restarted(command);
        var took = answersSince(begun, "/api/v1/public/cq-gaoxin/boards/seedfund");
        if (!again.isAlive()) {
            throw new IllegalStateException("PostgreSQL did not stay up; see " + data.resolve("postgres.log"));
        }
        return took;
    }

    private Process restarted(List<String> command) throws IOException, InterruptedException {
        var log = ProcessBuilder.Redirect.appendTo(data.resolve("postgres.log").toFile());
        var latest = Instant.now().plus(PATIENCE);
        while (true) {
            var started = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
            Thread.sleep(300);
            // Refuses as long as a process of the dead one still holds the shared memory.
            if (started.isAlive() || Instant.now().isAfter(latest)) {
                return started;
            }
        }
    }

    private static List<String> commandOf(ProcessHandle process) throws IOException {
        var info = process.info();
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a namespace without names it does not know.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(info.command().orElseThrow());
        command.addAll(List.of(info.arguments().orElseThrow()));
        return command;
    }

    private ProcessHandle process(String pidFile) throws IOException {
        var pid = Files.readAllLines(data.resolve(pidFile)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IllegalStateException("No process " + pid));
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        while (process.isAlive()) {
            Thread.sleep(5);
        }
    }

    void stop() throws InterruptedException {
        if (running != null) {
            running.destroy();
            running.waitFor();
        }
    }

    /// Removes the folder; after a failure it stays, to be looked at.
    void forget() throws IOException {
        try (var tree = Files.walk(data.getParent())) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
