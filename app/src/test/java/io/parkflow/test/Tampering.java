package io.parkflow.test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Somebody who has got hold of the database owner's password and does what the server's role may not.
public final class Tampering {
    private static final List<String> GUARDED = List.of("event", "event_seal", "submission", "expert_draw");

    private Tampering() {}

    public static void in(String cell, String... statements) {
        var properties = Migrated.properties();
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(properties.get("parkflow.db.url")),
                        "parkflow_owner",
                        Objects.requireNonNull(properties.get("parkflow.db.owner-password")));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to " + cell);
            for (String table : GUARDED) {
                statement.execute("alter table " + table + " no force row level security");
            }
            for (String one : statements) {
                statement.execute(one);
            }
            for (String table : GUARDED) {
                statement.execute("alter table " + table + " force row level security");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
