package io.parkflow.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a table says whose a row is.
final class ParkColumns {
    static final List<String> NAMES = List.of("tenant_id", "tenant_id_", "park_");

    private ParkColumns() {}

    /// @return table → its park column, for every table of the cell that has one
    static Map<String, String> of(Connection connection, String cell) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : MigratedDatabase.column(connection, """
                select c.relname || ' ' || a.attname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'tenant_id_', 'park_')
                where c.relnamespace = '%s'::regnamespace and c.relkind in ('r', 'p') order by 1
                """.formatted(cell))) {
            found.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return found;
    }
}
