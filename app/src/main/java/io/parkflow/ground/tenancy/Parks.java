package io.parkflow.ground.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which parks there are. Small and read mostly, so answers are kept for a few seconds on each node.
@Singleton
public class Parks {
    private static final String SELECT =
            "select id, slug, name, short_name, cell, state, zone, version from directory.tenant";

    private final Sql directory;
    private final Cache<Object, Park> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Parks(@Named("operator") Sql directory) {
        this.directory = directory;
    }

    public Optional<Park> find(UUID id) {
        return find(id, SELECT + " where id = :key");
    }

    public Optional<Park> findBySlug(String slug) {
        return find(slug, SELECT + " where slug = :key");
    }

    /// A park that is not there is asked for again each time: it may be founded the next moment.
    private Optional<Park> find(Object key, String text) {
        Optional<Park> kept = Optional.ofNullable(known.getIfPresent(key));
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Park> read = read(text, key);
        read.ifPresent(park -> known.put(key, park));
        return read;
    }

    // only what is not known takes a connection
    @Transactional("operator")
    Optional<Park> read(String text, Object key) {
        return directory.of(text).with("key", key).find(Parks::park);
    }

    @Transactional("operator")
    public List<Park> all() {
        return directory.of(SELECT + " order by created_at, id").list(Parks::park);
    }

    /// It has changed; other nodes know within a few seconds.
    public void forget(Park park) {
        known.invalidateAll(List.of(park.id(), park.slug()));
    }

    private static Park park(Row row) {
        return new Park(
                row.uuid("id"),
                row.text("slug"),
                row.text("name"),
                row.text("short_name"),
                row.text("cell"),
                row.text("state").equals("active"),
                row.text("zone"),
                row.integer("version"));
    }
}
