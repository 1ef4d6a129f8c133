package io.parkflow.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedWhenItsProcessIsKilled() throws Exception {
        var data = DataFolder.taken(folder.resolve("data"));
        var first = LocalPostgres.kept(data, 0);
        execute(first, "create schema s; create table s.t (n int); insert into s.t values (42)");
        kill(data.postgres());
        forget(data);

        try (var second = LocalPostgres.kept(data, 0)) {
            assertEquals("42", query(second, "select n from s.t"));
        }
    }

    @Test
    void takesOverFromAPostgresThatOutlivedItsServer() throws Exception {
        var data = DataFolder.taken(folder.resolve("data"));
        var first = LocalPostgres.kept(data, 0);
        execute(first, "create schema s; create table s.t (n int); insert into s.t values (42)");
        forget(data);

        try (var second = LocalPostgres.kept(data, 0)) {
            assertEquals("42", query(second, "select n from s.t"));
            assertThrows(SQLException.class, () -> query(first, "select 1"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBusySessionOfAKilledPostgresIsEndedBeforeTheNextOneWrites() throws Exception {
        var data = DataFolder.taken(folder.resolve("data"));
        var first = LocalPostgres.kept(data, 0);
        execute(first, "create schema s; create table s.t (n int); insert into s.t values (42)");
        var busy = Thread.ofVirtual().start(() -> countForMinutes(first));
        var postmaster = Running.findPostgres(data.postgres()).orElseThrow().process();
        awaitBusy(first);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        assertFalse(Running.orphans(data.postgres()).isEmpty());
        forget(data);

        try (var second = LocalPostgres.kept(data, 0)) {
            assertTrue(busy.join(Duration.ofSeconds(10)));
            assertEquals("42", query(second, "select n from s.t"));
        }
    }

    @Test
    void aPidFileWithAStrangersNumberIsNoHindrance() throws Exception {
        var data = DataFolder.taken(folder.resolve("data"));
        LocalPostgres.kept(data, 0).close();
        var ours = Long.toString(ProcessHandle.current().pid());
        Files.write(
                data.postgres().resolve("postmaster.pid"),
                List.of(ours, data.postgres().toString(), "0", "0"));

        try (var second = LocalPostgres.kept(data, 0)) {
            assertEquals("1", query(second, "select 1"));
        }
    }

    private static void countForMinutes(LocalPostgres postgres) {
        assertThrows(SQLException.class, () -> query(postgres, "select count(*) from generate_series(1, 10000000000)"));
    }

    private static void awaitBusy(LocalPostgres postgres) throws Exception {
        var found = "0";
        for (int i = 0; i < 200 && found.equals("0"); i++) {
            Thread.sleep(50);
            found = query(
                    postgres,
                    "select count(*) from pg_stat_activity where state = 'active' and query like '%generate_series%' "
                            + "and pid <> pg_backend_pid()");
        }
        assertEquals("1", found);
    }

    @Test
    void commitsReachTheDiskAndTextIsSortedAsInChinese() throws Exception {
        try (var postgres = LocalPostgres.kept(DataFolder.taken(folder.resolve("data")), 0)) {
            assertEquals("on", query(postgres, "show fsync"));
            assertEquals("on", query(postgres, "show synchronous_commit"));
            assertEquals(
                    "李,王,张", query(postgres, "select string_agg(s, ',' order by s) from unnest(array['张','王','李']) s"));
        }
    }

    @Test
    void noRoleIsStrongerThanTheWalls() throws Exception {
        try (var postgres = LocalPostgres.kept(DataFolder.taken(folder.resolve("data")), 0)) {
            assertEquals("4", query(postgres, """
                            select count(*) from pg_roles
                            where rolname like 'parkflow%' and rolcanlogin
                              and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolinherit)
                            """));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url(postgres), "parkflow_app", "wrong"));
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws IOException {
        var secrets = Secrets.in(folder.resolve("secrets"));

        var password = secrets.secret("parkflow_app");

        assertEquals(password, secrets.secret("parkflow_app"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("parkflow_app"))));
    }

    @Test
    void aFolderWithoutADatabaseIsNamedNotRepaired() throws IOException {
        var data = DataFolder.taken(folder.resolve("data"));
        Files.createDirectories(data.postgres());
        Files.writeString(data.postgres().resolve("postgresql.conf"), "");

        var trouble = assertThrows(Trouble.class, () -> LocalPostgres.kept(data, 0));

        assertTrue(Objects.requireNonNull(trouble.getMessage()).contains("--fresh"));
    }

    @Test
    void aBrokenDatabaseIsGivenUpAtOnceInPostgresOwnWords() throws IOException {
        var old = DataFolder.taken(folder.resolve("old"));
        LocalPostgres.kept(old, 0).close();
        Files.writeString(old.postgres().resolve("PG_VERSION"), "16\n");
        var locked = DataFolder.taken(folder.resolve("locked"));
        LocalPostgres.kept(locked, 0).close();
        Files.delete(locked.secrets().resolve("postgres"));

        assertEquals("database files are incompatible with server", refusal(old));
        assertEquals("password authentication failed for user \"postgres\"", refusal(locked));
        assertTrue(Running.findPostgres(locked.postgres()).isEmpty());
    }

    private static String refusal(DataFolder data) {
        var trouble = assertTimeout(
                Duration.ofSeconds(30), () -> assertThrows(Trouble.class, () -> LocalPostgres.kept(data, 0)));
        var said = Objects.requireNonNull(trouble.getMessage());
        assertTrue(said.contains("--fresh"), said);
        return said.replaceFirst(".*?\\(", "").replaceFirst("; see.*", "");
    }

    /// What the death of the server's process would have done.
    private static void forget(DataFolder data) throws IOException {
        Files.delete(data.postgres().resolve("epg-lock"));
    }

    private static void kill(Path postgres) throws IOException {
        var process = Running.findPostgres(postgres).orElseThrow().process();
        process.children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                url(postgres),
                "parkflow_owner",
                Objects.requireNonNull(postgres.settings().get("parkflow.db.owner-password")));
    }

    private static String url(LocalPostgres postgres) {
        return Objects.requireNonNull(postgres.settings().get("parkflow.db.url"));
    }
}
