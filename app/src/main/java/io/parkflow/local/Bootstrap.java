package io.parkflow.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// What a superuser does once for a new server, here at every start because it is harmless: the four roles with their
/// passwords, and the database `parkflow` that only they may enter.
record Bootstrap(EmbeddedPostgres server, Secrets secrets) {
    private static final List<String> ROLES = List.of("owner", "app", "jobs", "operator");

    void run() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            roles(statement);
            database(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (var connection = server.getDatabase("postgres", "parkflow").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    String password(String role) {
        return secrets.secret("parkflow_" + role);
    }

    private void roles(Statement statement) throws SQLException, IOException {
        try (var sql = Bootstrap.class.getResourceAsStream("/db/roles.sql")) {
            statement.execute(new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
        }
        for (var role : ROLES) {
            statement.execute("alter role parkflow_%s password '%s'".formatted(role, password(role)));
        }
    }

    private static void database(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = 'parkflow'")) {
            if (!found.next()) {
                statement.execute("create database parkflow owner parkflow_owner");
            }
        }
        statement.execute("revoke all on database parkflow from public");
        statement.execute("grant connect on database parkflow to parkflow_app, parkflow_jobs, parkflow_operator");
    }
}
