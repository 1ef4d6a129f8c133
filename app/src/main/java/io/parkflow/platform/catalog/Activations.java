package io.parkflow.platform.catalog;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was made active, and when; the last line of a workflow counts.
@Singleton
final class Activations {
    private static final String SELECT = """
            select key, position, version, note, activated_by, activated_at from workflow_activation
            where tenant_id = :tenant
            """;

    private final Sql sql;

    Activations(Sql sql) {
        this.sql = sql;
    }

    Optional<Activation> find(String key) {
        return sql.of(SELECT + " and key = :key order by position desc limit 1")
                .with("key", key)
                .find(Activations::activation);
    }

    /// @return newest first, at most 100
    List<Activation> of(String key) {
        return sql.of(SELECT + " and key = :key order by position desc limit 100")
                .with("key", key)
                .list(Activations::activation);
    }

    /// The last line of every workflow that has one.
    Map<String, Activation> all() {
        record Line(String key, Activation activation) {}
        return sql
                .of("select distinct on (key) " + SELECT.substring("select ".length()) + " order by key, position desc")
                .list(row -> new Line(row.text("key"), activation(row)))
                .stream()
                .collect(Collectors.toMap(Line::key, Line::activation));
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault `workflow_activation_pk` when somebody was faster
    void add(String key, Activation activation) {
        sql.of("""
                        insert into workflow_activation (tenant_id, key, position, version, note, activated_by, activated_at)
                        values (:tenant, :key, :position, :version, :note, :by, :at)
                        """)
                .with("key", key)
                .with("position", activation.position())
                .with("version", activation.version())
                .with("note", activation.note())
                .with("by", activation.by())
                .with("at", activation.at())
                .change();
    }

    private static Activation activation(Row row) {
        return new Activation(
                row.integer("position"),
                row.findInteger("version"),
                row.findText("note"),
                row.uuid("activated_by"),
                row.instant("activated_at"));
    }
}
