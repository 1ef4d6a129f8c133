package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Messages and how many of them are unread, changed together. Only the relay adds, and one relay at a time works in
/// a park; the unique key holds even if that were not so.
@Singleton
final class Messages {
    private final Sql sql;
    private final Clock clock;

    Messages(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param last   position of the newest
    record Count(int unread, long last) {}

    /// Members who were told of this by this rule already.
    Set<UUID> told(String rule, UUID origin) {
        return new HashSet<>(
                sql.of("""
                        select member_id from message where tenant_id = :tenant and origin = :origin and rule = :rule
                        """).with("origin", origin).with("rule", rule).list(row -> row.uuid("member_id")));
    }

    /// @param readers none of them told yet
    /// @return id of each one's message
    Map<UUID, UUID> add(Notice notice, List<Reader> readers, LocalDate digestOn) {
        Instant now = clock.instant();
        // in one order, so that nobody waits for each other over the counts
        List<Reader> sorted =
                readers.stream().sorted(Comparator.comparing(Reader::member)).toList();
        List<UUID> members = sorted.stream().map(Reader::member).toList();
        Topic topic = notice.rule().topic();
        List<Boolean> rings =
                sorted.stream().map(reader -> reader.habit().rings(topic)).toList();
        Map<UUID, Long> positions = count(members, rings, now);
        List<UUID> ids = members.stream().map(_ -> Ids.next()).toList();
        sql.of("""
                        insert into message (tenant_id, id, member_id, position, rule, topic, urgent, origin, event_id, title,
                            body, about_kind, about_id, case_id, at, read_at, digest_on)
                        select :tenant, n.id, n.member_id, n.position, :rule, :topic, :urgent, :origin, :event,
                            cast(:title as jsonb), cast(:body as jsonb), :aboutKind, :aboutId, cast(:case as uuid), :now,
                            cast(nullif(n.read_at, '') as timestamptz), cast(nullif(n.digest_on, '') as date)
                        from unnest(:ids, :members, :positions, :reads, :digests)
                            as n(id, member_id, position, read_at, digest_on)
                        """)
                .with("ids", ids)
                .with("members", members)
                .with("positions", members.stream().map(positions::get).toList())
                .with(
                        "reads",
                        rings.stream().map(ring -> ring ? "" : now.toString()).toList())
                .with(
                        "digests",
                        sorted.stream()
                                .map(reader -> reader.habit().mail(topic) == Mode.DIGEST ? digestOn.toString() : "")
                                .toList())
                .with("rule", notice.rule().key())
                .with("topic", notice.rule().topic().key())
                .with("urgent", notice.rule().urgent())
                .with("origin", notice.origin())
                .with("event", notice.event())
                .with("title", Trees.of(notice.title().byTag()).toString())
                .with("body", Trees.of(notice.body().byTag()).toString())
                .with("aboutKind", notice.aboutKind())
                .with("aboutId", notice.aboutId())
                .with("case", notice.caseId())
                .with("now", now)
                .change();
        Map<UUID, UUID> byMember = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            byMember.put(members.get(i), ids.get(i));
        }
        return byMember;
    }

    private Map<UUID, Long> count(List<UUID> members, List<Boolean> rings, Instant now) {
        Map<UUID, Long> positions = new HashMap<>();
        sql.of("""
                        insert into message_count (tenant_id, member_id, unread, last, changed_at)
                        select :tenant, n.member_id, n.more, 1, :now from unnest(:members, :more) as n(member_id, more)
                        on conflict (tenant_id, member_id) do update set
                            unread = message_count.unread + excluded.unread, last = message_count.last + 1,
                            changed_at = excluded.changed_at
                        returning member_id, last
                        """)
                .with("members", members)
                .with("more", rings.stream().map(ring -> ring ? 1 : 0).toList())
                .with("now", now)
                .list(row -> positions.put(row.uuid("member_id"), row.number("last")) == null);
        return positions;
    }

    Count count(UUID member) {
        return sql.of("select unread, last from message_count where tenant_id = :tenant and member_id = :member")
                .with("member", member)
                .find(row -> new Count(row.integer("unread"), row.number("last")))
                .orElse(new Count(0, 0));
    }

    Optional<Message> find(UUID member, UUID id) {
        return sql.of(Message.SELECT + " where tenant_id = :tenant and member_id = :member and id = :id")
                .with("member", member)
                .with("id", id)
                .find(Message::of);
    }

    /// Newest first.
    ///
    /// @param before position to go on from
    List<Message> page(UUID member, boolean unread, Optional<String> topic, Optional<Long> before, int limit) {
        return sql.of(Message.SELECT + """
                                 where tenant_id = :tenant and member_id = :member
                                    and (not :unread or read_at is null)
                                    and (cast(:topic as text) is null or topic = :topic)
                                    and position < :before
                                order by position desc limit :limit
                                """)
                .with("member", member)
                .with("unread", unread)
                .with("topic", topic)
                .with("before", before.orElse(Long.MAX_VALUE))
                .with("limit", limit)
                .list(Message::of);
    }

    /// Oldest first.
    List<Message> after(UUID member, long position, int limit) {
        return sql.of(Message.SELECT + """
                                 where tenant_id = :tenant and member_id = :member and position > :position
                                order by position limit :limit
                                """)
                .with("member", member)
                .with("position", position)
                .with("limit", limit)
                .list(Message::of);
    }

    /// The messages of one digest, oldest first; what was read in the meantime is left out.
    List<Message> ofDigest(UUID member, LocalDate day) {
        return sql.of(Message.SELECT + """
                                 where tenant_id = :tenant and member_id = :member and digest_on = :day and read_at is null
                                order by position limit 200
                                """)
                .with("member", member)
                .with("day", day)
                .list(Message::of);
    }

    /// @param until position; what comes in the meantime stays unread
    /// @return how many are unread now
    int read(UUID member, long from, long until) {
        return sql.of("""
                        with seen as (
                            update message set read_at = :now
                            where tenant_id = :tenant and member_id = :member and read_at is null
                                and position between :from and :until
                            returning id)
                        update message_count set unread = unread - (select cast(count(*) as integer) from seen),
                            changed_at = :now
                        where tenant_id = :tenant and member_id = :member
                        returning unread
                        """)
                .with("member", member)
                .with("from", from)
                .with("until", until)
                .with("now", clock.instant())
                .find(row -> row.integer("unread"))
                .orElse(0);
    }
}
