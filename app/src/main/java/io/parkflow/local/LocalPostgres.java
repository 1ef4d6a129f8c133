package io.parkflow.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A PostgreSQL of our own on the loopback, with the database `parkflow` and its four roles in place.
///
/// Its folder is kept between runs and opened again after any kind of crash.
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Bootstrap bootstrap;
    private final Home home;

    private LocalPostgres(EmbeddedPostgres server, Bootstrap bootstrap, Home home) {
        this.server = server;
        this.bootstrap = bootstrap;
        this.home = home;
    }

    /// Starts on the kept folder, on a free port when `port` is 0; every acknowledged commit is on the disk.
    static LocalPostgres kept(DataFolder data, int port) {
        try {
            requireComplete(data.postgres());
            var secrets = Secrets.in(data.secrets());
            return started(
                    new Home(data.path(), data.postgres(), secrets, data.binaries(), data.postgresLog(), true), port);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new Trouble(
                    "PostgreSQL does not start on %s (%s; see %s); put the folder right or begin again with --fresh."
                            .formatted(data.postgres(), e.getMessage(), data.postgresLog()),
                    e);
        }
    }

    private static void requireComplete(Path folder) throws IOException {
        var version = folder.resolve("PG_VERSION");
        if (Files.exists(folder) && !(Files.exists(version) && Files.exists(folder.resolve("global/pg_control")))) {
            throw new IOException("No complete database in " + folder);
        }
    }

    /// Starts on an empty folder for tests, removed in the end: fast, and worth nothing after a power cut.
    public static LocalPostgres throwaway(Path parent) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(parent), "postgres-");
        var secrets = Secrets.in(folder.resolve("secrets"));
        return started(
                new Home(
                        folder,
                        folder.resolve("data"),
                        secrets,
                        parent.resolve("binaries"),
                        folder.resolve("log"),
                        false),
                0);
    }

    private static LocalPostgres started(Home home, int port) throws IOException {
        clear(home.data());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .setConnectConfig("password", home.secrets().secret("postgres"))
                // These reach initdb, which reads the password from the file and lets nobody in without one.
                .setLocaleConfig("pwfile", home.secrets().file("postgres").toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-CN");
        home.settings().forEach(builder::setServerConfig);
        var server = start(builder, home);
        var bootstrap = new Bootstrap(server, home.secrets());
        bootstrap.run();
        return new LocalPostgres(server, bootstrap, home);
    }

    /// One that came up but does not let us in is not left behind.
    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Home home) throws IOException {
        try {
            return new Starting(builder, home.log()).run();
        } catch (IOException e) {
            Running.findPostgres(home.data()).ifPresent(left -> left.stop(Duration.ofSeconds(20)));
            throw e;
        }
    }

    private static void clear(Path data) throws IOException {
        Running.findPostgres(data).ifPresent(left -> left.stop(Duration.ofSeconds(20)));
        Running.orphans(data).forEach(left -> left.stop(Duration.ofSeconds(2)));
        Running.forgetStranger(data);
    }

    /// The server's settings `parkflow.db.…` for this database.
    public Map<String, String> settings() {
        return Map.of(
                "parkflow.db.url", "jdbc:postgresql://127.0.0.1:%d/parkflow".formatted(server.getPort()),
                "parkflow.db.owner-password", bootstrap.password("owner"),
                "parkflow.db.app-password", bootstrap.password("app"),
                "parkflow.db.jobs-password", bootstrap.password("jobs"),
                "parkflow.db.operator-password", bootstrap.password("operator"));
    }

    /// Ends the sessions and writes everything down; takes well under a second unless there is much to write.
    @Override
    public void close() {
        try {
            var process = Running.findPostgres(home.data());
            server.close();
            process.ifPresent(postmaster -> postmaster.endedWithin(Duration.ofSeconds(30)));
            if (!home.kept()) {
                Eraser.remove(home.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Home(Path folder, Path data, Secrets secrets, Path binaries, Path log, boolean kept) {

        Map<String, String> settings() {
            var durability = kept ? "on" : "off";
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
    }
}
