package io.parkflow.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A PostgreSQL with the four roles, the directory and two cells, shared by the tests of this module.
final class MigratedDatabase {
    static final List<String> CELLS = List.of("cell_1", "cell_2");
    static final String APP = "parkflow_app";
    static final String SUPERUSER = "postgres";

    private MigratedDatabase() {}

    static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(Holder.URL, role, "");
    }

    /// Address of a new database of the same server, with nothing in it.
    static String empty(String name) throws SQLException {
        try (Connection connection = connect(SUPERUSER)) {
            execute(connection, "create database " + name + " owner parkflow_owner");
        }
        return Holder.URL.replaceFirst("parkflow$", name);
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return List.copyOf(found);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Holder {
        static final String URL = start();

        private static String start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "50")
                        .start();
                String url = server.getJdbcUrl(SUPERUSER, "parkflow");
                try (Connection connection = server.getPostgresDatabase().getConnection()) {
                    execute(connection, roles());
                    execute(connection, "create database parkflow owner parkflow_owner");
                }
                String plain = url.substring(0, url.indexOf('?'));
                new Migrator(plain, "parkflow_owner", "").migrate(CELLS);
                return plain;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String roles() throws IOException {
            try (var script = MigratedDatabase.class.getResourceAsStream("/db/roles.sql")) {
                return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
