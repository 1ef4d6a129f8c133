package io.parkflow.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.forms.Form;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finds definitions. Editions never change, so they are kept; which one is newest is asked again every few seconds.
@Singleton
public final class Catalog {
    private record Pin(String key, int version) {}

    private record FormPin(String workflow, int version, String key) {}

    private final Sql sql;
    private final Press press;
    private final Cache<Pin, Edition> editions =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<FormPin, Form> forms =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<String, Integer> newest =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    Catalog(Sql sql, Press press) {
        this.sql = sql;
        this.press = press;
    }

    /// The version new cases of the park begin with.
    ///
    /// @throws Rejected 404 when there is no such workflow
    public Edition current(String key) {
        int version = newest.get(key, this::newestVersion);
        if (version == 0) {
            throw Rejected.missing();
        }
        return edition(key, version);
    }

    /// The version a case is pinned to.
    public Edition edition(String key, int version) {
        return editions.get(new Pin(key, version), pin -> find(pin).orElseThrow(Rejected::missing));
    }

    /// The newest version of each, by key.
    public List<Edition> all() {
        return sql
                .of("select distinct key from directory.definition where kind = 'workflow' order by key")
                .list(row -> row.text("key"))
                .stream()
                .map(this::current)
                .toList();
    }

    /// @throws Rejected 404 when that version has no such form
    public Form form(String workflow, int version, String key) {
        return forms.get(
                new FormPin(workflow, version, key),
                pin -> edition(workflow, version)
                        .findPart("forms", key)
                        .map(Form::read)
                        .orElseThrow(Rejected::missing));
    }

    private Optional<Edition> find(Pin pin) {
        return sql.of(
                        "select body from directory.definition where kind = 'workflow' and key = :key and version = :version")
                .with("key", pin.key())
                .with("version", pin.version())
                .find(row -> press.read(row.text("body"), "standard"));
    }

    private int newestVersion(String key) {
        return sql.of("""
                        select coalesce(max(version), 0) as version from directory.definition
                        where kind = 'workflow' and key = :key
                        """).with("key", key).one(row -> row.integer("version"));
    }
}
