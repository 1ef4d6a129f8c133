package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parkflow.local.LocalPostgres;
import io.parkflow.test.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the first starts where they hurt; the next one must end with the very same figures and people.
final class DemoCrashTest {
    private static final int PEOPLE = 79;

    @TempDir
    Path folder;

    @Test
    void aStartThatWasKilledHalfwayIsGoneOnWith() throws Exception {
        try (LocalPostgres postgres =
                        LocalPostgres.throwaway(Path.of("target", "crash").toAbsolutePath());
                Connection witness = DriverManager.getConnection(
                        Objects.requireNonNull(postgres.settings().get("parkflow.db.url")),
                        "parkflow_owner",
                        Objects.requireNonNull(postgres.settings().get("parkflow.db.owner-password")))) {
            killedOnce(postgres, witness, "select count(*) >= 7 from directory.account");
            assertTrue(asked(witness, "select count(*) between 7 and 54 from directory.account"));
            // Everybody of the first park is there; its funds and its past are being written.
            killedOnce(
                    postgres,
                    witness,
                    "select count(*) >= 28 and exists (select from pg_locks l join pg_class c on c.oid = l.relation "
                            + "where c.relname = 'seedfund_entry' and l.mode = 'RowExclusiveLock') "
                            + "from directory.account");
            List<String> listed = Files.readAllLines(folder.resolve("secrets/demo-accounts.txt"));

            try (ApplicationContext context =
                    ApplicationContext.builder(properties(postgres)).build().start()) {
                context.getBean(EmbeddedServer.class).start();
                Http http = context.getBean(Http.class);
                assertEquals("93 3341.00 28 7 22", board(http));
                listed.stream()
                        .map(line -> line.split("\\s{2,}"))
                        .filter(columns -> !columns[0].equals("-"))
                        .forEach(columns -> assertEquals(200, signedIn(http, columns), columns[1]));
            }
            assertEquals(listed, Files.readAllLines(folder.resolve("secrets/demo-accounts.txt")));
            assertEquals(PEOPLE, listed.size());
            assertTrue(asked(witness, "select count(*) = " + PEOPLE + " from directory.account"));
            assertTrue(asked(witness, "select count(*) = 2 from directory.tenant"));
        }
    }

    private static String board(Http http) {
        Map<String, String> values = new HashMap<>();
        http.get("/api/v1/public/cq-gaoxin/boards/seedfund", "")
                .objects("cards")
                .forEach(card -> values.put(String.valueOf(card.get("code")), String.valueOf(card.get("value"))));
        return String.join(
                " ",
                List.of("granted", "grantedSum", "highTech", "growth", "listed").stream()
                        .map(code -> String.valueOf(values.get(code)))
                        .toList());
    }

    private static int signedIn(Http http, String[] columns) {
        return http.post(
                        "/api/v1/auth/login",
                        "",
                        Map.of("park", columns[0], "login", columns[1], "password", columns[2]))
                .status();
    }

    /// Starts a server in a process of its own and kills it as soon as the database says yes.
    private void killedOnce(LocalPostgres postgres, Connection witness, String question) throws Exception {
        Process server = server(postgres);
        try {
            Instant latest = Instant.now().plus(Duration.ofSeconds(60));
            while (!asked(witness, question)) {
                assertTrue(server.isAlive() && Instant.now().isBefore(latest), () -> question + "\n" + log());
                Thread.sleep(1);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process server(LocalPostgres postgres) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("-Xmx512m");
        properties(postgres).forEach((name, value) -> command.add("-D" + name + "=" + value));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", Objects.requireNonNull(path), "io.parkflow.Parkflow"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    private Map<String, Object> properties(LocalPostgres postgres) {
        Map<String, Object> properties = new HashMap<>(postgres.settings());
        properties.put("parkflow.demo", "true");
        properties.put("parkflow.cells", "cell_1");
        properties.put("parkflow.files", folder.resolve("files").toString());
        properties.put("parkflow.secrets", folder.resolve("secrets").toString());
        properties.put("micronaut.server.port", "-1");
        return properties;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// A table that is not there yet is a no.
    private static boolean asked(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState()) || "3F000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
