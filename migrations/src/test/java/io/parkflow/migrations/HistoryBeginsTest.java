package io.parkflow.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was there before rows had versions has a history afterwards: as far as its own moments tell.
class HistoryBeginsTest {
    private static final String SETUP = """
            set session_replication_role = replica;
            insert into squad_blocker (tenant_id, id, number, project_id, case_id, category, grade, level, state,
                description, likeness, raised_by, raised_at, dept, handler_id, measures, late_since, verifier_id,
                verify_result, satisfaction, closed_at, waited_minutes, reopen_count)
            values (%1$s, %2$s, 'W1', %2$s, %2$s, 'POWER', 'NORMAL', 2, 'CLOSED', 'x', 'x', %2$s,
                '2026-03-04T01:00Z', 'd', %2$s, 'm', '2026-03-09T10:00Z', %2$s, 'good', 5, '2026-03-12T02:00Z', 0, 0);
            insert into squad_blocker_move (tenant_id, id, blocker_id, kind, from_level, to_level, at) values
                (%1$s, '01900000-0000-7000-8000-000000000001', %2$s, 'RAISED', 1, 1, '2026-03-04T01:00Z'),
                (%1$s, '01900000-0000-7000-8000-000000000002', %2$s, 'TAKEN', 1, 1, '2026-03-05T01:00Z'),
                (%1$s, '01900000-0000-7000-8000-000000000003', %2$s, 'ESCALATED', 1, 2, '2026-03-09T10:00Z'),
                (%1$s, '01900000-0000-7000-8000-000000000004', %2$s, 'FED_BACK', 2, 2, '2026-03-11T02:00Z'),
                (%1$s, '01900000-0000-7000-8000-000000000005', %2$s, 'CLOSED', 2, 2, '2026-03-12T02:00Z');
            insert into squad_order (tenant_id, id, number, level, state, cause, subject, case_id, reason, issued_at,
                replied_at, reply_cause, late, returned, closed_at)
            values (%1$s, %2$s, 'D1', 'YELLOW', 'CLOSED', 'c', 's', %2$s, 'r', '2026-03-04T01:00Z',
                '2026-03-05T01:00Z', 'late', 0, 0, '2026-03-06T01:00Z');
            insert into squad_meeting (tenant_id, id, kind, title, held_at, place, state, opened_at, closed_at,
                minutes_due, minutes_told)
            values (%1$s, %2$s, 'campus', 't', '2026-03-06T01:30Z', '', 'CLOSED', '2026-03-06T01:30Z',
                '2026-03-06T03:00Z', '2026-03-07T03:00Z', 0),
                (%1$s, %3$s, 'campus', 'without a log', '2026-04-06T01:30Z', '', 'PLANNED', null, null, null, 0);
            insert into event (tenant_id, id, at, type, subject_kind, subject_id, detail, digest)
            values (%1$s, %2$s, '2026-03-02T01:00Z', 'meeting.planned', 'squad-meeting', %2$s, '{}', 'x');
            insert into squad_agenda (tenant_id, id, meeting_id, position, reason, title, detail)
            values (%1$s, %2$s, %2$s, 1, 'NAMED', 't', '');
            insert into squad_outcome (tenant_id, id, meeting_id, what, owner_id, due_on, acceptance, state, handed_back,
                result, noted_by, noted_at, assigned_at, done_at, overdue_at, closed_at, version)
            values (%1$s, %2$s, %2$s, 'w', %2$s, '2026-03-08', 'a', 'DONE', 0, 'ok', %2$s, '2026-03-06T02:00Z',
                '2026-03-06T04:00Z', '2026-03-10T02:00Z', '2026-03-09T02:00Z', '2026-03-11T02:00Z', 3);
            """.formatted(
                    "'018f0000-0000-7000-8000-000000000001'",
                    "'018f0000-0000-7000-8000-000000000002'",
                    "'018f0000-0000-7000-8000-000000000003'");

    private static String url = "";

    @BeforeAll
    static void versionsComeToWhatIsThere() throws SQLException {
        url = MigratedDatabase.empty("history_begins");
        new Migrator(url, "parkflow_owner", "").migrate(List.of());
        until("123");
        try (Connection connection = DriverManager.getConnection(url, MigratedDatabase.SUPERUSER, "")) {
            MigratedDatabase.execute(connection, "set search_path = cell_1; " + SETUP);
        }
        until("latest");
    }

    private static void until(String version) {
        Flyway.configure()
                .dataSource(url, "parkflow_owner", "")
                .schemas("cell_1")
                .defaultSchema("cell_1")
                .locations("classpath:db/cell")
                .placeholders(Map.of("schema", "cell_1"))
                .javaMigrations(new V001__Engine_tables())
                .target(version)
                .load()
                .migrate();
    }

    /// Every version with its moments, oldest first.
    private static List<String> versions(String table, String shown) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, MigratedDatabase.SUPERUSER, "")) {
            MigratedDatabase.execute(connection, "set search_path = cell_1; set time zone 'UTC'");
            String columns = columns(connection, table);
            return MigratedDatabase.column(
                    connection,
                    "select concat_ws(' ', version, to_char(since, 'MM-DD HH24'), coalesce(to_char(until, 'MM-DD HH24'),"
                            + " '…'), " + shown + ") from (select " + columns + ", until from " + table
                            + "_past union all select " + columns + ", null from " + table
                            + ") v order by version, since");
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return String.join(
                ", ",
                MigratedDatabase.column(
                        connection,
                        "select column_name from information_schema.columns where table_schema = 'cell_1' and table_name"
                                + " = '" + table + "_past' and column_name <> 'until' order by ordinal_position"));
    }

    @Test
    void aBlockerWasWhatItsStepsSay() throws SQLException {
        assertEquals(
                List.of(
                        "1 03-04 01 03-05 01 RAISED 1 - - -",
                        "2 03-05 01 03-09 10 HANDLING 1 d - -",
                        "3 03-09 10 03-11 02 HANDLING 2 d late -",
                        "4 03-11 02 03-12 02 VERIFYING 2 d late -",
                        "5 03-12 02 … CLOSED 2 d late good"),
                versions(
                        "squad_blocker",
                        "state, level, coalesce(dept, '-'), case when late_since is null then '-' else 'late' end,"
                                + " coalesce(verify_result, '-')"));
    }

    @Test
    void anOrderAMeetingAndAnOutcomeWereWhatTheirMomentsSay() throws SQLException {
        assertEquals(
                List.of("1 03-04 01 03-05 01 OPEN -", "2 03-05 01 03-06 01 REPLIED late", "3 03-06 01 … CLOSED late"),
                versions("squad_order", "state, coalesce(reply_cause, '-')"));
        assertEquals(
                List.of(
                        "1 03-02 01 03-06 01 PLANNED t",
                        "1 04-05 01 … PLANNED without a log",
                        "2 03-06 01 03-06 03 OPEN t",
                        "3 03-06 03 … CLOSED t"),
                versions("squad_meeting", "state, title"));
        assertEquals(
                List.of(
                        "1 03-06 02 03-06 04 NOTED -",
                        "2 03-06 04 03-09 02 ASSIGNED -",
                        "3 03-09 02 03-10 02 ASSIGNED late",
                        "4 03-10 02 03-11 02 REPORTED late",
                        "5 03-11 02 … DONE late"),
                versions("squad_outcome", "state, case when overdue_at is null then '-' else 'late' end"));
        try (Connection connection = DriverManager.getConnection(url, MigratedDatabase.SUPERUSER, "")) {
            MigratedDatabase.execute(connection, "set search_path = cell_1; set time zone 'UTC'");
            assertEquals(
                    List.of("03-02 01"),
                    MigratedDatabase.column(connection, "select to_char(since, 'MM-DD HH24') from squad_agenda"));
        }
    }
}
