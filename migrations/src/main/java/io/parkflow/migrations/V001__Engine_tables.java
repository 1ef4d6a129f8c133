package io.parkflow.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/// The engine's tables, created by the scripts that ship in its jar.
public final class V001__Engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "org/flowable/common/db/create/flowable.postgres.create.common.sql",
            "org/flowable/db/create/flowable.postgres.create.engine.sql",
            "org/flowable/db/create/flowable.postgres.create.history.sql");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String script : SCRIPTS) {
                statement.execute(text(script));
            }
        }
    }

    private static String text(String script) throws IOException {
        try (InputStream in = V001__Engine_tables.class.getClassLoader().getResourceAsStream(script)) {
            if (in == null) {
                throw new IOException("the engine's jar does not carry " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
