package io.parkflow.migrations;

import static io.parkflow.migrations.MigratedDatabase.column;
import static io.parkflow.migrations.MigratedDatabase.connect;
import static io.parkflow.migrations.MigratedDatabase.execute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the server's role meets at each table, with one row of each of two parks in all of them.
class BoundParkTest {
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final String REFUSED = "42501";
    private static final String NOT_A_UUID = "22P02";
    private static final String UNSET = "42704";

    private record Table(String cell, String name, String park) {
        String path() {
            return cell + "." + name;
        }

        @Override
        public String toString() {
            return path();
        }
    }

    private static final List<Table> TABLES = new ArrayList<>();

    @BeforeAll
    static void seed() throws SQLException {
        try (Connection superuser = connect(MigratedDatabase.SUPERUSER)) {
            // a row alone, without the rows it points at
            execute(superuser, "set session_replication_role = replica");
            for (Table table : tables().toList()) {
                dropPromisesBetweenColumns(superuser, table.path());
                for (UUID park : List.of(HERE, THERE)) {
                    execute(
                            superuser,
                            SampleRow.of(superuser, table.cell(), table.name(), park)
                                    .insert());
                }
            }
        }
    }

    /// A made-up row keeps what a column promises alone; the walls do not depend on the rest.
    private static void dropPromisesBetweenColumns(Connection superuser, String table) throws SQLException {
        for (String name : MigratedDatabase.column(superuser, """
                select conname from pg_constraint
                where contype = 'c' and conrelid = '%s'::regclass and cardinality(conkey) > 1
                """.formatted(table))) {
            execute(superuser, "alter table " + table + " drop constraint " + name);
        }
    }

    static synchronized Stream<Table> tables() throws SQLException {
        if (TABLES.isEmpty()) {
            try (Connection superuser = connect(MigratedDatabase.SUPERUSER)) {
                for (String cell : MigratedDatabase.CELLS) {
                    for (Map.Entry<String, String> table :
                            ParkColumns.of(superuser, cell).entrySet()) {
                        TABLES.add(new Table(cell, table.getKey(), table.getValue()));
                    }
                }
            }
        }
        return TABLES.stream();
    }

    private static Connection app() throws SQLException {
        Connection app = connect(MigratedDatabase.APP);
        app.setAutoCommit(false);
        return app;
    }

    private static void bind(Connection app, UUID park) throws SQLException {
        execute(app, "set local parkflow.tenant = '" + park + "'");
    }

    @Test
    void thereAreTablesToLookAt() throws SQLException {
        assertTrue(tables().count() >= 2 * 45, () -> TABLES.size() + " tables");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAParkThereIsNoTable(Table table) throws SQLException {
        try (Connection app = app()) {
            refused(app, "select * from " + table.path(), UNSET);
            app.rollback();

            // what a pooled connection keeps of a park it once served
            bind(app, HERE);
            app.commit();
            refused(app, "select * from " + table.path(), NOT_A_UUID);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theOtherParksRowsAreNotThere(Table table) throws SQLException {
        try (Connection app = app()) {
            bind(app, HERE);
            assertEquals(
                    List.of(HERE.toString()),
                    column(
                            app,
                            "select distinct %s from %s where %2$s.%1$s::text <> ''"
                                    .formatted(table.park(), table.path())));
            app.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingIsWrittenForTheOtherPark(Table table) throws SQLException {
        try (Connection app = app()) {
            bind(app, HERE);
            refused(app, SampleRow.of(app, table.cell(), table.name(), THERE).insert(), REFUSED);
            app.rollback();

            if (may(app, table, "update")) {
                bind(app, HERE);
                refused(app, "update %s set %s = '%s'".formatted(table.path(), table.park(), THERE), REFUSED);
                app.rollback();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void changesOfEverythingChangeOnlyOnesOwn(Table table) throws SQLException {
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            if (may(app, table, "update")) {
                bind(app, HERE);
                assertEquals(
                        1, statement.executeUpdate("update %s set %s = %2$s".formatted(table.path(), table.park())));
                app.rollback();
            }
            if (may(app, table, "delete")) {
                bind(app, HERE);
                execute(app, "set constraints all deferred");
                assertEquals(1, statement.executeUpdate("delete from " + table.path()));
                app.rollback();
            }
        }
    }

    @Test
    void standardDefinitionsAreReadByAllAndWrittenByNone() throws SQLException {
        try (Connection operator = connect("parkflow_operator")) {
            execute(operator, """
                    insert into cell_1.act_re_deployment (id_, name_, tenant_id_) values ('std', 'request', '');
                    insert into cell_1.act_re_procdef (id_, rev_, key_, version_, deployment_id_, suspension_state_, tenant_id_, derived_version_)
                        values ('request:1', 1, 'request', 1, 'std', 1, '', 0);
                    insert into cell_1.act_ge_bytearray (id_, rev_, name_, deployment_id_, park_) values ('std-bytes', 1, 'request.bpmn', 'std', '')
                    """);
        }
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            bind(app, HERE);
            assertEquals(
                    List.of("request"), column(app, "select key_ from cell_1.act_re_procdef where id_ = 'request:1'"));
            assertEquals(
                    List.of("std-bytes"),
                    column(app, "select id_ from cell_1.act_ge_bytearray where id_ = 'std-bytes'"));

            assertEquals(
                    0, statement.executeUpdate("update cell_1.act_re_procdef set key_ = 'x' where id_ = 'request:1'"));
            assertEquals(0, statement.executeUpdate("delete from cell_1.act_re_deployment where id_ = 'std'"));
            refused(
                    app,
                    "insert into cell_1.act_re_deployment (id_, name_, tenant_id_) values ('own', 'x', '')",
                    REFUSED);
            app.rollback();
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"event", "event_seal", "submission", "consent"})
    void whatHappenedCannotBeRewritten(String table) throws SQLException {
        try (Connection app = app()) {
            for (String attempt : List.of(
                    "update cell_1.%s set tenant_id = tenant_id", "delete from cell_1.%s", "truncate cell_1.%s")) {
                bind(app, HERE);
                refused(app, attempt.formatted(table), REFUSED);
                app.rollback();
            }
        }
    }

    private static boolean may(Connection app, Table table, String what) throws SQLException {
        return column(app, "select has_table_privilege('%s', '%s')".formatted(table.path(), what))
                .equals(List.of("t"));
    }

    private static void refused(Connection app, String sql, String state) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(app, sql), sql);
        assertTrue(List.of(state, REFUSED).contains(refusal.getSQLState()), refusal::toString);
    }
}
