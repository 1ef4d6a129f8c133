package io.parkflow.ground.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.test.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void jsonIsReadAsTextAndNothingAsMissing() throws SQLException {
        var settings = Database.properties();
        try (var connection = DriverManager.getConnection(
                        settings.get("parkflow.db.url"), "parkflow_app", settings.get("parkflow.db.app-password"));
                var rows = connection
                        .createStatement()
                        .executeQuery("select '{\"a\": 1}'::jsonb as body, null::jsonb as nothing")) {
            rows.next();
            var row = new Row(rows);

            assertEquals("{\"a\": 1}", row.text("body"));
            assertTrue(row.findText("nothing").isEmpty());
        }
    }
}
