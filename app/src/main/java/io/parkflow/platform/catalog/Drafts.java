package io.parkflow.platform.catalog;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The park's working copies, one of each workflow at most.
@Singleton
final class Drafts {
    private final Sql sql;

    Drafts(Sql sql) {
        this.sql = sql;
    }

    /// @return false when there is one already
    boolean add(Draft draft) {
        return sql.of("""
                                insert into workflow_draft (tenant_id, key, origin, body, version, changed_by, changed_at)
                                values (:tenant, :key, :origin, :body, 1, :by, :at)
                                on conflict (tenant_id, key) do nothing
                                """)
                        .with("key", draft.key())
                        .with("origin", draft.origin().value())
                        .with("body", draft.body().toString())
                        .with("by", draft.by())
                        .with("at", draft.at())
                        .change()
                > 0;
    }

    Optional<Draft> find(String key) {
        return sql.of("""
                        select origin, body, version, changed_by, changed_at from workflow_draft
                        where tenant_id = :tenant and key = :key
                        """)
                .with("key", key)
                .find(row -> new Draft(
                        key,
                        new VersionNumber(row.integer("origin")),
                        Trees.read(row.text("body")),
                        row.integer("version"),
                        row.uuid("changed_by"),
                        row.instant("changed_at")));
    }

    Set<String> keys() {
        return new TreeSet<>(sql.of("select key from workflow_draft where tenant_id = :tenant")
                .list(row -> row.text("key")));
    }

    /// @return false when the version seen is no longer there
    boolean replace(Draft draft) {
        return sql.of("""
                                update workflow_draft set body = :body, version = version + 1, changed_by = :by,
                                    changed_at = :at
                                where tenant_id = :tenant and key = :key and version = :version
                                """)
                        .with("key", draft.key())
                        .with("body", draft.body().toString())
                        .with("by", draft.by())
                        .with("at", draft.at())
                        .with("version", draft.version())
                        .change()
                > 0;
    }

    /// @return false when the version seen is no longer there
    boolean remove(String key, int version) {
        return sql.of("""
                                delete from workflow_draft
                                where tenant_id = :tenant and key = :key and version = :version
                                """).with("key", key).with("version", version).change() > 0;
    }
}
