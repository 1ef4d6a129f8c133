package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Working groups and posts of the park.
@Singleton
final class Crews {
    private final Sql sql;
    private final Clock clock;

    Crews(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param kind `group` or `post`
    record Crew(UUID id, String kind, String name) {}

    List<Crew> all() {
        return sql.of("select id, kind, name from crew where tenant_id = :tenant order by id limit 1000")
                .list(row -> new Crew(row.uuid("id"), row.text("kind"), row.text("name")));
    }

    Optional<Crew> find(UUID id) {
        return sql.of("select id, kind, name from crew where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(row -> new Crew(row.uuid("id"), row.text("kind"), row.text("name")));
    }

    Crew add(String kind, String name) {
        Crew crew = new Crew(Ids.next(), kind, name);
        sql.of("""
                        insert into crew (tenant_id, id, kind, name, created_at)
                        values (:tenant, :id, :kind, :name, :now)
                        """)
                .with("id", crew.id())
                .with("kind", kind)
                .with("name", name)
                .with("now", clock.instant())
                .change();
        return crew;
    }

    Set<UUID> members(UUID crew) {
        return Set.copyOf(sql.of("select member_id from crew_member where tenant_id = :tenant and crew_id = :crew")
                .with("crew", crew)
                .list(row -> row.uuid("member_id")));
    }

    void put(UUID crew, Collection<UUID> members) {
        sql.of("delete from crew_member where tenant_id = :tenant and crew_id = :crew")
                .with("crew", crew)
                .change();
        for (UUID member : members) {
            sql.of("insert into crew_member (tenant_id, crew_id, member_id) values (:tenant, :crew, :member)")
                    .with("crew", crew)
                    .with("member", member)
                    .change();
        }
    }
}
