package io.parkflow.platform.work;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.inbox.InboxCounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is shown which case, and how many each has not looked at.
@Singleton
final class Copies {
    /// @param kind `copy` or `mention`
    record Copy(
            UUID id,
            UUID caseId,
            String number,
            String title,
            String workflow,
            String by,
            String kind,
            Optional<String> words,
            Instant at,
            Optional<Instant> readAt) {}

    private final Sql sql;
    private final InboxCounts counts;
    private final Clock clock;

    Copies(Sql sql, InboxCounts counts, Clock clock) {
        this.sql = sql;
        this.counts = counts;
        this.clock = clock;
    }

    static String key(UUID member) {
        return "c:" + member;
    }

    void add(UUID caseId, UUID member, UUID by, String kind, Optional<String> words) {
        sql.of("""
                        insert into case_copy (tenant_id, id, case_id, member_id, by_id, kind, words, at)
                        values (:tenant, :id, :case, :member, :by, :kind, :words, :now)
                        """)
                .with("id", Ids.next())
                .with("case", caseId)
                .with("member", member)
                .with("by", by)
                .with("kind", kind)
                .with("words", words)
                .with("now", clock.instant())
                .change();
        counts.count(key(member), 1);
    }

    List<Copy> page(UUID member, Optional<UUID> after, int limit) {
        return sql.of("""
                        select c.id, c.case_id, coalesce(m.number, '') as number, m.title, m.workflow,
                            coalesce(p.name, '') as by, c.kind, c.words, c.at, c.read_at
                        from case_copy c join matter m on m.tenant_id = c.tenant_id and m.id = c.case_id
                        left join member p on p.tenant_id = c.tenant_id and p.id = c.by_id
                        where c.tenant_id = :tenant and c.member_id = :member
                            and (cast(:after as uuid) is null or c.id < :after)
                        order by c.id desc limit :limit
                        """)
                .with("member", member)
                .with("after", after)
                .with("limit", limit)
                .list(Copies::copy);
    }

    /// @return false when there is no such copy for this member
    boolean read(UUID id, UUID member) {
        boolean fresh = sql.of("""
                                update case_copy set read_at = :now
                                where tenant_id = :tenant and id = :id and member_id = :member and read_at is null
                                """)
                        .with("id", id)
                        .with("member", member)
                        .with("now", clock.instant())
                        .change()
                > 0;
        if (fresh) {
            counts.count(key(member), -1);
        }
        return fresh || has(id, member);
    }

    private boolean has(UUID id, UUID member) {
        return sql.of("""
                        select exists (select from case_copy
                            where tenant_id = :tenant and id = :id and member_id = :member) as there
                        """).with("id", id).with("member", member).one(row -> row.flag("there"));
    }

    int unread(UUID member) {
        return counts.count(List.of(key(member)));
    }

    private static Copy copy(Row row) {
        return new Copy(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("number"),
                row.text("title"),
                row.text("workflow"),
                row.text("by"),
                row.text("kind"),
                row.findText("words"),
                row.instant("at"),
                row.findInstant("read_at"));
    }
}
