package io.parkflow.squad.gatherings;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The gatherings of the bound park.
@Singleton
final class Gatherings {
    private static final String SELECT =
            "select id, kind, title, held_on, place, state from squad_gathering where tenant_id = :tenant";

    private final Sql sql;

    Gatherings(Sql sql) {
        this.sql = sql;
    }

    void add(Gathering gathering, UUID by, Instant now) {
        sql.of("""
                        insert into squad_gathering (tenant_id, id, kind, title, held_on, place, state, planned_by, planned_at)
                        values (:tenant, :id, :kind, :title, :heldOn, :place, :state, :by, :now)
                        """)
                .with("id", gathering.id())
                .with("kind", gathering.kind())
                .with("title", gathering.title())
                .with("heldOn", gathering.heldOn())
                .with("place", gathering.place())
                .with("state", gathering.state())
                .with("by", by)
                .with("now", now)
                .change();
    }

    Optional<Gathering> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Gathering::of);
    }

    /// Holds the row until the commit.
    Optional<Gathering> held(UUID id) {
        return sql.of(SELECT + " and id = :id for no key update").with("id", id).find(Gathering::of);
    }

    List<Gathering> page(Optional<Gathering.Kind> kind, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:kind as text) is null or kind = :kind)
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("kind", kind)
                .with("after", after)
                .with("limit", limit)
                .list(Gathering::of);
    }

    void end(UUID id, Gathering.State state, UUID by, Instant now) {
        sql.of("""
                        update squad_gathering set state = :state, ended_at = :now, ended_by = :by
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("state", state)
                .with("by", by)
                .with("now", now)
                .change();
    }

    /// @return false when it is there already
    boolean invite(UUID gathering, UUID project, UUID by, Instant now) {
        return sql.of("""
                                insert into squad_gathering_project (tenant_id, gathering_id, project_id, added_by, added_at)
                                values (:tenant, :gathering, :project, :by, :now) on conflict do nothing
                                """)
                        .with("gathering", gathering)
                        .with("project", project)
                        .with("by", by)
                        .with("now", now)
                        .change()
                == 1;
    }

    /// @return false when it is not there
    boolean leave(UUID gathering, UUID project) {
        return sql.of("""
                                delete from squad_gathering_project
                                where tenant_id = :tenant and gathering_id = :gathering and project_id = :project
                                """).with("gathering", gathering).with("project", project).change() == 1;
    }

    /// Gathering → its projects, in the order they were added.
    Map<UUID, List<UUID>> projects(Collection<UUID> gatherings) {
        record Guest(UUID gathering, UUID project) {}
        Map<UUID, List<UUID>> projects = new HashMap<>();
        sql.of("""
                        select gathering_id, project_id from squad_gathering_project
                        where tenant_id = :tenant and gathering_id = any(cast(:ids as uuid[])) order by added_at, project_id
                        """)
                .with("ids", List.copyOf(gatherings))
                .list(row -> new Guest(row.uuid("gathering_id"), row.uuid("project_id")))
                .forEach(each -> projects.computeIfAbsent(each.gathering(), _ -> new ArrayList<>())
                        .add(each.project()));
        return projects;
    }
}
