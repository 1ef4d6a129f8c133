package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Working groups and posts of the park, and who belongs to them.
@Singleton
final class Crews {
    private static final String SELECT = "select id, kind, name, version from crew";

    private final Sql sql;
    private final Clock clock;

    Crews(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Somebody who belongs to a crew.
    record Place(UUID crew, UUID member, String name, boolean active) {}

    List<Crew> all() {
        return sql.of(SELECT + " where tenant_id = :tenant order by id limit 1000")
                .list(Crews::crew);
    }

    Optional<Crew> find(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Crews::crew);
    }

    /// Crews of each of these members; one without any is left out.
    Map<UUID, List<Crew>> of(Collection<UUID> members) {
        Map<UUID, List<Crew>> crews = new HashMap<>();
        sql.of("""
                        select x.member_id, c.id, c.kind, c.name, c.version from crew_member x
                        join crew c on c.tenant_id = x.tenant_id and c.id = x.crew_id
                        where x.tenant_id = :tenant and x.member_id = any(cast(:members as uuid[])) order by c.id
                        """)
                .with("members", List.copyOf(members))
                .list(row -> crews.computeIfAbsent(row.uuid("member_id"), _ -> new ArrayList<>())
                        .add(crew(row)));
        return crews;
    }

    /// Everybody in these crews, by name.
    List<Place> places(Collection<UUID> crews) {
        return sql.of("""
                        select x.crew_id, x.member_id, m.name, m.state = 'active' as active from crew_member x
                        join member m on m.tenant_id = x.tenant_id and m.id = x.member_id
                        where x.tenant_id = :tenant and x.crew_id = any(cast(:crews as uuid[])) order by m.name, m.id
                        """)
                .with("crews", List.copyOf(crews))
                .list(row ->
                        new Place(row.uuid("crew_id"), row.uuid("member_id"), row.text("name"), row.flag("active")));
    }

    Crew add(String kind, String name) {
        Crew crew = new Crew(Ids.next(), kind, name, 1);
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

    /// @return false when it has changed since
    boolean rename(Crew crew, String name) {
        return sql.of("""
                                update crew set name = :name, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :seen
                                """)
                        .with("id", crew.id())
                        .with("name", name)
                        .with("seen", crew.version())
                        .change()
                == 1;
    }

    /// @return false when it has changed since
    boolean remove(Crew crew) {
        return sql.of("delete from crew where tenant_id = :tenant and id = :id and version = :seen")
                        .with("id", crew.id())
                        .with("seen", crew.version())
                        .change()
                == 1;
    }

    Set<UUID> members(UUID crew) {
        return Set.copyOf(sql.of("select member_id from crew_member where tenant_id = :tenant and crew_id = :crew")
                .with("crew", crew)
                .list(row -> row.uuid("member_id")));
    }

    /// Who belongs to it from now on.
    ///
    /// @return false when it has changed since
    boolean put(Crew crew, Collection<UUID> members) {
        if (!rename(crew, crew.name())) {
            return false;
        }
        sql.of("delete from crew_member where tenant_id = :tenant and crew_id = :crew")
                .with("crew", crew.id())
                .change();
        members.forEach(member -> enter(crew.id(), member));
        return true;
    }

    private void enter(UUID crew, UUID member) {
        sql.of("""
                        insert into crew_member (tenant_id, crew_id, member_id) values (:tenant, :crew, :member)
                        on conflict do nothing
                        """).with("crew", crew).with("member", member).change();
    }

    /// Where one member belongs from now on.
    void place(UUID member, Collection<UUID> before, Collection<UUID> after) {
        sql.of("""
                        delete from crew_member where tenant_id = :tenant and member_id = :member
                            and not crew_id = any(cast(:after as uuid[]))
                        """).with("member", member).with("after", List.copyOf(after)).change();
        after.forEach(crew -> enter(crew, member));
        List<UUID> touched = new ArrayList<>(before);
        touched.addAll(after);
        touched.removeIf(crew -> before.contains(crew) && after.contains(crew));
        sql.of("""
                        update crew set version = version + 1
                        where tenant_id = :tenant and id = any(cast(:touched as uuid[]))
                        """).with("touched", touched).change();
    }

    private static Crew crew(Row row) {
        return new Crew(row.uuid("id"), row.text("kind"), row.text("name"), row.integer("version"));
    }
}
