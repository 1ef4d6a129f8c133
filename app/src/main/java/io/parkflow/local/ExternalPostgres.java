package io.parkflow.local;

import java.sql.DriverManager;
import java.sql.SQLException;

/// A database somebody else runs: asked for its version before the server trusts it.
final class ExternalPostgres {
    private static final int OLDEST = 150014;

    private ExternalPostgres() {}

    static void requireSupported(String url, String password) {
        try (var connection = DriverManager.getConnection(url, "parkflow_app", password);
                var statement = connection.createStatement();
                var version = statement.executeQuery("select current_setting('server_version_num')::int")) {
            version.next();
            requireSupported(url, version.getInt(1));
        } catch (SQLException e) {
            throw new Trouble(
                    "The database %s does not let parkflow_app in: %s"
                            .formatted(
                                    url,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
    }

    /// @param version as the server counts it: 150014 is 15.14
    static void requireSupported(String url, int version) {
        if (version < OLDEST) {
            throw new Trouble("PostgreSQL 15.14 or newer is needed, but %s is %d.%d."
                    .formatted(url, version / 10_000, version % 10_000));
        }
    }
}
