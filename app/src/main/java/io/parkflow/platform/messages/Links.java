package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Links that were handed out.
@Singleton
final class Links {
    static final Duration LIFE = Duration.ofDays(3);

    private final Sql sql;
    private final Clock clock;

    Links(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A link for exactly one person, one task and one answer.
    record Link(
            UUID id, String hash, UUID member, UUID task, String outcome, Instant expiresAt, Optional<Instant> usedAt) {
        boolean isOver(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    UUID add(String hash, UUID member, UUID task, String outcome) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        sql.of("""
                        insert into message_link (tenant_id, id, hash, member_id, task_id, outcome, made_at, expires_at)
                        values (:tenant, :id, :hash, :member, :task, :outcome, :now, :expires)
                        """)
                .with("id", id)
                .with("hash", hash)
                .with("member", member)
                .with("task", task)
                .with("outcome", outcome)
                .with("now", now)
                .with("expires", now.plus(LIFE))
                .change();
        return id;
    }

    Optional<Link> findByHash(String hash) {
        return sql.of("""
                        select id, hash, member_id, task_id, outcome, expires_at, used_at from message_link
                        where tenant_id = :tenant and hash = :hash
                        """).with("hash", hash).find(Links::link);
    }

    /// Of two that use it at once one wins.
    boolean use(UUID id) {
        Instant now = clock.instant();
        return sql.of("""
                                update message_link set used_at = :now
                                where tenant_id = :tenant and id = :id and used_at is null and expires_at > :now
                                """).with("id", id).with("now", now).change() == 1;
    }

    private static Link link(Row row) {
        return new Link(
                row.uuid("id"),
                row.text("hash"),
                row.uuid("member_id"),
                row.uuid("task_id"),
                row.text("outcome"),
                row.instant("expires_at"),
                row.findInstant("used_at"));
    }
}
