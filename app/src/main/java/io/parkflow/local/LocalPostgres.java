package io.parkflow.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A PostgreSQL of our own on the loopback, with the database `parkflow` and its four roles in place.
///
/// Its folder is kept between runs and opened again after any kind of crash.
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ROLES = List.of("owner", "app", "jobs", "operator");

    private final EmbeddedPostgres server;
    private final Secrets secrets;
    private final Path folder;

    private LocalPostgres(EmbeddedPostgres server, Secrets secrets, Path folder) {
        this.server = server;
        this.secrets = secrets;
        this.folder = folder;
    }

    /// Starts on the kept folder; every acknowledged commit is on the disk.
    static LocalPostgres kept(DataFolder data, int port) {
        try {
            requireComplete(data.postgres());
            return started(
                    data.postgres(), Secrets.in(data.secrets()), data.binaries(), data.postgresLog(), port, "on");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new Trouble(
                    "PostgreSQL does not start on %s (see %s); put the folder right or begin again with --fresh."
                            .formatted(data.postgres(), data.postgresLog()),
                    e);
        }
    }

    private static void requireComplete(Path folder) throws IOException {
        var version = folder.resolve("PG_VERSION");
        if (Files.exists(folder) && !(Files.exists(version) && Files.exists(folder.resolve("global/pg_control")))) {
            throw new IOException("No complete database in " + folder);
        }
    }

    /// Starts on an empty folder for tests: fast, and worth nothing after a power cut.
    public static LocalPostgres throwaway(Path parent) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(parent), "postgres-");
        return started(
                folder.resolve("data"),
                Secrets.in(folder.resolve("secrets")),
                parent.resolve("binaries"),
                folder.resolve("log"),
                0,
                "off");
    }

    private static LocalPostgres started(
            Path folder, Secrets secrets, Path binaries, Path log, int port, String durability) throws IOException {
        var left = Running.findPostgres(folder);
        if (left.isPresent()) {
            left.get().stop(Duration.ofSeconds(20));
        }
        var password = secrets.secret("postgres");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setConnectConfig("password", password)
                // These reach initdb, which reads the password from the file and lets nobody in without one.
                .setLocaleConfig("pwfile", secrets.file("postgres").toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-CN");
        settings(durability).forEach(server::setServerConfig);
        var postgres = new LocalPostgres(server.start(), secrets, folder);
        postgres.prepare();
        return postgres;
    }

    private static Map<String, String> settings(String durability) {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("fsync", durability),
                Map.entry("synchronous_commit", durability),
                Map.entry("full_page_writes", durability),
                Map.entry("shared_preload_libraries", "pg_stat_statements"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("effective_cache_size", "2GB"),
                Map.entry("work_mem", "8MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("wal_compression", "on"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"));
    }

    private void prepare() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(roles());
            for (var role : ROLES) {
                statement.execute("alter role parkflow_%s password '%s'".formatted(role, password(role)));
            }
            if (isMissing(statement)) {
                statement.execute("create database parkflow owner parkflow_owner");
                statement.execute("revoke all on database parkflow from public");
                statement.execute(
                        "grant connect on database parkflow to parkflow_app, parkflow_jobs, parkflow_operator");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (var connection = server.getDatabase("postgres", "parkflow").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String roles() throws IOException {
        try (var sql = LocalPostgres.class.getResourceAsStream("/db/roles.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isMissing(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = 'parkflow'")) {
            return !found.next();
        }
    }

    /// The server's settings `parkflow.db.…` for this database.
    public Map<String, String> settings() {
        return Map.of(
                "parkflow.db.url", "jdbc:postgresql://127.0.0.1:%d/parkflow".formatted(server.getPort()),
                "parkflow.db.owner-password", password("owner"),
                "parkflow.db.app-password", password("app"),
                "parkflow.db.jobs-password", password("jobs"),
                "parkflow.db.operator-password", password("operator"));
    }

    private String password(String role) {
        return secrets.secret("parkflow_" + role);
    }

    /// Ends the sessions and writes everything down; takes well under a second unless there is much to write.
    @Override
    public void close() {
        try {
            var process = Running.findPostgres(folder);
            server.close();
            process.ifPresent(postmaster -> postmaster.endedWithin(Duration.ofSeconds(30)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
