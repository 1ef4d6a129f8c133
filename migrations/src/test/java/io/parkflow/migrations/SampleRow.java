package io.parkflow.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A made-up row of any table: something for each column that must be filled, and a value its named checks accept.
record SampleRow(String table, String columns, String values) {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    /// @param park written into whichever column names the park
    static SampleRow of(Connection connection, String cell, String table, UUID park) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (var columns = connection.getMetaData().getColumns(null, cell, table, null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                boolean needed = columns.getInt("NULLABLE") == 0 && columns.getString("COLUMN_DEF") == null;
                if (ParkColumns.NAMES.contains(name)) {
                    names.add(name);
                    values.add("'" + park + "'");
                } else if (needed) {
                    names.add(name);
                    values.add(value(connection, cell + "." + table, name, columns.getInt("DATA_TYPE"), columns));
                }
            }
        }
        return new SampleRow(cell + "." + table, String.join(", ", names), String.join(", ", values));
    }

    private static String value(
            Connection connection, String table, String column, int type, java.sql.ResultSet described)
            throws SQLException {
        @Nullable String accepted = accepted(connection, table, column);
        if (accepted != null) {
            return "'" + accepted + "'";
        }
        return switch (type) {
            case Types.INTEGER, Types.SMALLINT, Types.BIGINT, Types.NUMERIC, Types.DOUBLE -> "1";
            case Types.BIT, Types.BOOLEAN -> "false";
            case Types.DATE -> "date '2026-03-02'";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "timestamptz '2026-03-02 09:00+08'";
            case Types.BINARY -> "'\\x00'::bytea";
            case Types.ARRAY -> "'{}'";
            default ->
                switch (described.getString("TYPE_NAME")) {
                    case "uuid" -> "'" + UUID.randomUUID() + "'";
                    case "json", "jsonb" -> "'{}'";
                    default -> "'" + UUID.randomUUID().toString().substring(0, 20) + "'";
                };
        };
    }

    private static @Nullable String accepted(Connection connection, String table, String column) throws SQLException {
        for (String check : MigratedDatabase.column(connection, """
                select pg_get_constraintdef(k.oid) from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'c' and k.conrelid = '%s'::regclass and a.attname = '%s' and cardinality(k.conkey) = 1
                """.formatted(table, column))) {
            Matcher literal = LITERAL.matcher(check);
            if (!check.contains("~") && literal.find()) {
                return literal.group(1);
            }
        }
        return null;
    }

    String insert() {
        return "insert into " + table + " (" + columns + ") values (" + values + ")";
    }
}
