package io.parkflow.platform.presence;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who has something open. Whoever was not heard of for a while has gone.
@Singleton
final class Editors {
    static final Duration GONE = Duration.ofSeconds(90);

    /// @param since when this person opened it, this time
    record Editor(String name, Instant since) {}

    private final Sql sql;
    private final Clock clock;

    Editors(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @return the others, the first to come first
    List<Editor> here(UUID subject, UUID member) {
        Instant now = clock.instant();
        sql.of("""
                        insert into editor (tenant_id, subject_id, member_id, since, seen_at)
                        values (:tenant, :subject, :member, :now, :now)
                        on conflict (tenant_id, subject_id, member_id) do update set seen_at = excluded.seen_at,
                            since = case when editor.seen_at < :gone then excluded.since else editor.since end
                        """)
                .with("subject", subject)
                .with("member", member)
                .with("now", now)
                .with("gone", now.minus(GONE))
                .later();
        return sql.of("""
                        select m.name, e.since from editor e
                        join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
                        where e.tenant_id = :tenant and e.subject_id = :subject and e.member_id <> :member
                            and e.seen_at >= :gone
                        order by e.since, m.id limit 5
                        """)
                .with("subject", subject)
                .with("member", member)
                .with("gone", now.minus(GONE))
                .list(row -> new Editor(row.text("name"), row.instant("since")));
    }

    /// @return false when the member was not at it
    boolean left(UUID subject, UUID member) {
        return sql.of("""
                                delete from editor
                                where tenant_id = :tenant and subject_id = :subject and member_id = :member
                                """).with("subject", subject).with("member", member).change() == 1;
    }
}
