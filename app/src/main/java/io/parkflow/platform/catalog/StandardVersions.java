package io.parkflow.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The standard library as the directory has it. A newer version comes with a newer server only, so which one is newest
/// is asked again every few seconds and not in each transaction.
@Singleton
final class StandardVersions {
    private final Sql sql;
    private final Press press;
    private final Cache<String, Integer> newest = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    StandardVersions(Sql sql, Press press) {
        this.sql = sql;
        this.press = press;
    }

    List<String> keys() {
        return sql.of("select distinct key from directory.definition where kind = 'workflow' order by key")
                .list(row -> row.text("key"));
    }

    /// @return empty when the library has no such workflow
    Optional<Integer> findNewest(String key) {
        return Optional.of(newest.get(key, this::read)).filter(version -> version > 0);
    }

    private int read(String key) {
        return sql.of("""
                        select coalesce(max(version), 0) as version from directory.definition
                        where kind = 'workflow' and key = :key
                        """).with("key", key).one(row -> row.integer("version"));
    }

    Optional<Edition> find(String key, int version) {
        return sql.of("""
                        select body, calls from directory.definition
                        where kind = 'workflow' and key = :key and version = :version
                        """)
                .with("key", key)
                .with("version", version)
                .find(row -> press.read(row.text("body"), Edition.STANDARD, Press.calls(row.text("calls"))));
    }

    Optional<String> findBody(String key, int version) {
        return sql.of(
                        "select body from directory.definition where kind = 'workflow' and key = :key and version = :version")
                .with("key", key)
                .with("version", version)
                .find(row -> row.text("body"));
    }
}
