package io.parkflow.platform.catalog;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the park published; rows are added and never changed.
@Singleton
final class OwnVersions {
    private final Sql sql;
    private final Press press;

    OwnVersions(Sql sql, Press press) {
        this.sql = sql;
        this.press = press;
    }

    Optional<Edition> find(String key, int version) {
        return sql.of("""
                        select body, calls from workflow_version
                        where tenant_id = :tenant and key = :key and version = :version
                        """)
                .with("key", key)
                .with("version", version)
                .find(row -> press.read(row.text("body"), Edition.PARK, Press.calls(row.text("calls"))));
    }

    Optional<String> findBody(String key, int version) {
        return sql.of("""
                        select body from workflow_version
                        where tenant_id = :tenant and key = :key and version = :version
                        """).with("key", key).with("version", version).find(row -> row.text("body"));
    }

    /// Newest first.
    List<OwnVersion> of(String key) {
        return sql.of("""
                        select version, checksum, note, published_by, published_at from workflow_version
                        where tenant_id = :tenant and key = :key order by version desc limit 200
                        """)
                .with("key", key)
                .list(row -> new OwnVersion(
                        new VersionNumber(row.integer("version")),
                        row.text("checksum"),
                        row.findText("note"),
                        row.uuid("published_by"),
                        row.instant("published_at")));
    }

    /// The newest made of a standard version.
    Optional<Integer> findNewest(String key, int standard) {
        return sql.of("""
                        select max(version) as newest from workflow_version
                        where tenant_id = :tenant and key = :key and version / 1000 = :standard
                        """).with("key", key).with("standard", standard).one(row -> row.findInteger("newest"));
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault `workflow_version_pk` when the number is taken
    void add(String key, OwnVersion version, String body, Map<String, Integer> calls) {
        sql.of("""
                        insert into workflow_version (tenant_id, key, version, body, checksum, calls, note, published_by,
                            published_at)
                        values (:tenant, :key, :version, :body, :checksum, cast(:calls as json), :note, :by, :at)
                        """)
                .with("key", key)
                .with("version", version.number().value())
                .with("body", body)
                .with("checksum", version.checksum())
                .with("calls", Trees.of(calls).toString())
                .with("note", version.note())
                .with("by", version.by())
                .with("at", version.at())
                .change();
    }
}
