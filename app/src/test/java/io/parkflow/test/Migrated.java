package io.parkflow.test;

import io.parkflow.migrations.Migrator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The shared database with its tables, over two cells.
public final class Migrated {
    public static final List<String> CELLS = List.of("cell_1", "cell_2");

    private Migrated() {}

    public static Map<String, String> properties() {
        return Holder.PROPERTIES;
    }

    /// Nothing happens by itself: the test lets time pass and jobs run.
    public static Map<String, String> withoutJobs() {
        return with(Map.of("parkflow.jobs", "false"));
    }

    /// Settings of the test's own on top.
    public static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(properties());
        all.putAll(more);
        return Map.copyOf(all);
    }

    private static final class Holder {
        static final Map<String, String> PROPERTIES = migrated();

        private static Map<String, String> migrated() {
            Map<String, String> properties = new HashMap<>(Database.properties());
            properties.put("parkflow.cells", String.join(",", CELLS));
            properties.put("micronaut.server.port", "-1");
            String url = Objects.requireNonNull(properties.get("parkflow.db.url"));
            String password = Objects.requireNonNull(properties.get("parkflow.db.owner-password"));
            new Migrator(url, "parkflow_owner", password).migrate(CELLS);
            return Map.copyOf(properties);
        }
    }
}
