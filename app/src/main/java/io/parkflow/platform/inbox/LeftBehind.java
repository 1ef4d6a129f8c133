package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.staffing.Staffing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tasks of people who may not work any more, and which of them wait for a hand-over.
@Singleton
public final class LeftBehind {
    private final Sql sql;

    LeftBehind(Sql sql) {
        this.sql = sql;
    }

    /// @param member who left it
    public record Left(Item item, UUID member) {}

    /// What still lies with somebody who may not work, the oldest first.
    public List<Left> waiting(int limit) {
        return sql.of("""
                        select i.*, m.id as left_by from member m
                        cross join lateral (
                            select * from inbox_item where tenant_id = :tenant and candidate = 'm:' || m.id
                            union all
                            select * from inbox_item where tenant_id = :tenant and held_for = 'm:' || m.id) as i
                        where m.tenant_id = :tenant and m.state = 'suspended'
                        order by i.id limit :limit
                        """).with("limit", limit).list(row -> new Left(Item.of(row), row.uuid("left_by")));
    }

    /// @param candidate where it waits; once it lies elsewhere the mark says nothing
    public void mark(UUID task, String candidate, UUID member, Instant at) {
        sql.of("""
                        insert into inbox_left (tenant_id, id, candidate, member_id, at)
                        values (:tenant, :id, :candidate, :member, :at)
                        on conflict on constraint inbox_left_pk
                        do update set candidate = excluded.candidate, member_id = excluded.member_id, at = excluded.at
                        """)
                .with("id", task)
                .with("candidate", candidate)
                .with("member", member)
                .with("at", at)
                .change();
    }

    /// Who left it, while it waits for a hand-over.
    Optional<String> findName(Item item) {
        // nobody else is given what waits for a hand-over
        if (!item.candidate().equals(Viewer.role(Staffing.ADMINISTRATION))) {
            return Optional.empty();
        }
        return sql.of("""
                        select m.name from inbox_left l
                        join member m on m.tenant_id = l.tenant_id and m.id = l.member_id
                        where l.tenant_id = :tenant and l.id = :id and l.candidate = :candidate
                        """)
                .with("id", item.id())
                .with("candidate", item.candidate())
                .find(row -> row.text("name"));
    }
}
