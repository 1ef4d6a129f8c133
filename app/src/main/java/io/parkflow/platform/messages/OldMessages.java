package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// What was told long enough ago to be let go of.
@Singleton
final class OldMessages {
    private final Sql sql;
    private final Clock clock;

    OldMessages(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Lets go of what went outside before then, and of links that are worth nothing any more.
    ///
    /// @return how many went of the one of which more went
    int dropTraces(Instant before, int most) {
        int links = sql.of("""
                        delete from message_link where tenant_id = :tenant and id in (
                            select id from message_link where tenant_id = :tenant and expires_at < :before limit :most)
                        """).with("before", before).with("most", most).change();
        int deliveries = sql.of("""
                        delete from delivery where tenant_id = :tenant and id in (
                            select id from delivery where tenant_id = :tenant and state <> 'waiting'
                                and created_at < :before limit :most)
                        """).with("before", before).with("most", most).change();
        return Math.max(links, deliveries);
    }

    /// Lets go of what was told before then; counts stay exact. A task that still waits keeps its messages:
    /// by them it is known who was told of it and who has seen it.
    ///
    /// @return how many messages went
    int drop(Instant before, int most) {
        return sql.of("""
                        with gone as (
                            delete from message where tenant_id = :tenant and id in (
                                select m.id from message m
                                where m.tenant_id = :tenant and m.at < :before and not (m.about_kind = 'task' and exists (
                                    select from inbox_item i where i.tenant_id = :tenant and i.id = m.about_id))
                                order by m.at limit :most)
                            returning member_id, read_at),
                        owed as (
                            select member_id, cast(count(*) as integer) as less from gone
                            where read_at is null group by member_id),
                        counted as (
                            update message_count c set unread = c.unread - o.less, changed_at = :now from owed o
                            where c.tenant_id = :tenant and c.member_id = o.member_id)
                        select cast(count(*) as integer) as dropped from gone
                        """)
                .with("before", before)
                .with("most", most)
                .with("now", clock.instant())
                .one(row -> row.integer("dropped"));
    }
}
