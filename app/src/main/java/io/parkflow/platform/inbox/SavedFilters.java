package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How each person likes to look at the inbox.
@Singleton
final class SavedFilters {
    static final int MOST = 20;

    /// @param filter parameters of the list by name
    record Saved(UUID id, String name, Map<String, Object> filter) {}

    private final Sql sql;
    private final Clock clock;

    SavedFilters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Saved> of(UUID member) {
        return sql.of("""
                        select id, name, filter from inbox_filter
                        where tenant_id = :tenant and member_id = :member order by id limit :most
                        """)
                .with("member", member)
                .with("most", MOST)
                .list(row -> new Saved(row.uuid("id"), row.text("name"), Trees.map(Trees.read(row.text("filter")))));
    }

    /// The same name again replaces what it meant.
    UUID keep(UUID member, String name, Map<String, Object> filter) {
        return sql.of("""
                        insert into inbox_filter (tenant_id, id, member_id, name, filter, created_at)
                        values (:tenant, :id, :member, :name, cast(:filter as json), :now)
                        on conflict (tenant_id, member_id, name) do update set filter = excluded.filter
                        returning id
                        """)
                .with("id", Ids.next())
                .with("member", member)
                .with("name", name)
                .with("filter", Trees.of(filter).toString())
                .with("now", clock.instant())
                .one(row -> row.uuid("id"));
    }

    /// @return false when this member has none of that id
    boolean drop(UUID id, UUID member) {
        return sql.of("""
                                delete from inbox_filter
                                where tenant_id = :tenant and id = :id and member_id = :member
                                """).with("id", id).with("member", member).change() > 0;
    }
}
