package io.parkflow.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever operates a database that does not fit is told in one sentence what is the matter.
class UnfitTest {
    private static final List<String> CELLS = List.of("cell_1");

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, MigratedDatabase.SUPERUSER, "")) {
            MigratedDatabase.execute(connection, sql);
        }
    }

    private static String said(String url) {
        Unfit unfit = assertThrows(Unfit.class, () -> new Migrator(url, "parkflow_owner", "").migrate(CELLS));
        String sentence = String.valueOf(unfit.getMessage());
        assertEquals(1, sentence.lines().count(), sentence);
        assertEquals(unfit, Unfit.among(new IllegalStateException(unfit)).orElseThrow());
        return sentence;
    }

    @Test
    void aNewerReleaseWroteIt() throws Exception {
        String url = MigratedDatabase.empty("newer");
        new Migrator(url, "parkflow_owner", "").migrate(CELLS);
        execute(url, """
                insert into cell_1.flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (999, '999', 'to come', 'SQL', 'V999__to_come.sql', 1, 'parkflow_owner', 1, true)
                """);

        String said = said(url);

        assertTrue(said.startsWith("The schema cell_1 was written by another release ("), said);
        assertTrue(said.contains("999"), said);
    }

    @Test
    void aStepFailsAndLeavesNothingBehind() throws Exception {
        String url = MigratedDatabase.empty("half");
        new Migrator(url, "parkflow_owner", "").migrate(List.of());
        // the step that builds the wall of a cell needs this function
        execute(url, "drop function directory.wall cascade");

        String said = said(url);

        assertTrue(said.contains("cell_1") && said.contains("wall"), said);
        try (Connection connection = DriverManager.getConnection(url, MigratedDatabase.SUPERUSER, "")) {
            assertEquals(
                    List.of(),
                    MigratedDatabase.column(
                            connection, "select version from cell_1.flyway_schema_history where not success"));
        }
    }

    @Test
    void nobodyIsThere() {
        String said = said("jdbc:postgresql://127.0.0.1:1/parkflow");

        assertTrue(said.startsWith("The schema directory could not be brought to this release: "), said);
    }
}
