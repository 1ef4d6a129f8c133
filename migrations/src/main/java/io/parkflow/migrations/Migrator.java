package io.parkflow.migrations;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings one database to this release: the `directory` schema once, then every cell.
///
/// Runs as the owner role, which no server ever uses: policies are forced, so even the owner reads no park's rows.
///
/// @param url      JDBC address without user, for example `jdbc:postgresql://127.0.0.1:5432/parkflow`
/// @param owner    role that owns the schemas
/// @param password its password
public record Migrator(String url, String owner, String password) {

    /// Name of a schema that holds the rows of many parks.
    public static final String CELL_NAME = "[a-z][a-z0-9_]{0,30}";

    /// @param cells schema names, each matching [#CELL_NAME]
    /// @throws IllegalArgumentException on another name
    /// @throws Unfit when the database is of another release, or a step fails
    public void migrate(List<String> cells) {
        run("directory", flyway("directory", "db/directory"));
        for (String cell : cells) {
            if (!cell.matches(CELL_NAME)) {
                throw new IllegalArgumentException("not a cell name: " + cell);
            }
            run(cell, flyway(cell, "db/cell").javaMigrations(new V001__Engine_tables()));
        }
    }

    private static void run(String schema, FluentConfiguration steps) {
        try {
            steps.load().migrate();
        } catch (FlywayException e) {
            throw Unfit.of(schema, e);
        }
    }

    private FluentConfiguration flyway(String schema, String scripts) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:" + scripts)
                .placeholders(Map.of("schema", schema))
                .validateMigrationNaming(true)
                // what a newer release has changed this one would misread: not even the future is let pass
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j");
    }
}
