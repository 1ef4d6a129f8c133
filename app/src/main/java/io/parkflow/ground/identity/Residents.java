package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The companies of the bound park.
@Singleton
public final class Residents {
    private static final String SELECT = "select id, uscc, uscc_doubt, name, state, version from resident";

    private final Sql sql;
    private final Clock clock;

    Residents(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Resident> find(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Residents::resident);
    }

    /// Since when its file has been kept.
    public Optional<Instant> findSince(UUID id) {
        return sql.of("select created_at from resident where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(row -> row.instant("created_at"));
    }

    public Optional<Resident> findByUscc(String uscc) {
        return sql.of(SELECT + " where tenant_id = :tenant and uscc = :uscc")
                .with("uscc", uscc)
                .find(Residents::resident);
    }

    /// Names to show beside ids; an id without a company is left out.
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.of("select id, name from resident where tenant_id = :tenant and id = any(cast(:ids as uuid[]))")
                    .with("ids", List.copyOf(Set.copyOf(ids)))
                    .list(row -> names.put(row.uuid("id"), row.text("name")) == null);
        }
        return names;
    }

    /// Newest first.
    ///
    /// @param q part of the name or the beginning of the code
    List<Resident> page(@Nullable String q, @Nullable UUID cursor, int limit) {
        return sql.of(SELECT + """
                                 where tenant_id = :tenant
                                    and (cast(:cursor as uuid) is null or id < :cursor)
                                    and (cast(:q as text) is null or name ilike :part or uscc like :start)
                                order by id desc limit :limit
                                """)
                .with("cursor", cursor)
                .with("q", q)
                .with("part", "%" + Like.literal(q) + "%")
                .with("start", Like.literal(q).toUpperCase(Locale.ROOT) + "%")
                .with("limit", limit)
                .list(Residents::resident);
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault with constraint `resident_uscc` when the code is here already
    void add(Resident resident) {
        sql.of("""
                        insert into resident (tenant_id, id, uscc, uscc_doubt, name, state, created_at, version)
                        values (:tenant, :id, :uscc, :doubt, :name, 'active', :now, 1)
                        """)
                .with("id", resident.id())
                .with("uscc", resident.uscc())
                .with("doubt", resident.usccDoubt())
                .with("name", resident.name())
                .with("now", clock.instant())
                .change();
    }

    static Resident resident(Row row) {
        return new Resident(
                row.uuid("id"),
                row.text("uscc"),
                row.findText("uscc_doubt"),
                row.text("name"),
                row.text("state").equals("active"),
                row.integer("version"));
    }
}
