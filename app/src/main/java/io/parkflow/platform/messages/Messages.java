package io.parkflow.platform.messages;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

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

    /// A person is told of one thing by one rule once.
    record Once(String rule, UUID origin, UUID member) {}

    /// A message of one person.
    ///
    /// @param rings    counts as unread
    /// @param digestOn when its reader wants it in the mail of a day
    record Entry(UUID id, Notice notice, UUID member, boolean rings, Optional<LocalDate> digestOn) {}

    /// What was told of these already.
    Set<Once> told(Collection<UUID> origins) {
        return new HashSet<>(sql.of("""
                        select rule, origin, member_id from message
                        where tenant_id = :tenant and origin = any(:origins)
                        """)
                .with("origins", List.copyOf(origins))
                .list(row -> new Once(row.text("rule"), row.uuid("origin"), row.uuid("member_id"))));
    }

    /// @param all none of them told yet
    void add(List<Entry> all) {
        Instant now = clock.instant();
        Map<UUID, Long> next = count(all, now);
        List<Notice> notices = all.stream().map(Entry::notice).distinct().toList();
        Map<Notice, Long> numbers = new HashMap<>();
        notices.forEach(notice -> numbers.put(notice, (long) numbers.size()));
        sql.of("""
                        insert into message (tenant_id, id, member_id, position, rule, topic, urgent, origin, event_id, title,
                            body, about_kind, about_id, case_id, at, read_at, digest_on)
                        select :tenant, n.id, n.member_id, n.position, t.rule, t.topic, t.urgent = 'true', t.origin, t.event,
                            cast(t.title as jsonb), cast(t.body as jsonb), t.about_kind, t.about_id,
                            cast(nullif(t.case_id, '') as uuid), :now, cast(nullif(n.read_at, '') as timestamptz),
                            cast(nullif(n.digest_on, '') as date)
                        from unnest(:numbers, :ids, :members, :positions, :reads, :digests)
                            as n(no, id, member_id, position, read_at, digest_on)
                        join unnest(:notices, :rules, :topics, :urgent, :origins, :events, :titles, :bodies, :kinds, :abouts,
                                :cases)
                            as t(no, rule, topic, urgent, origin, event, title, body, about_kind, about_id, case_id)
                            on t.no = n.no
                        """)
                .with(
                        "numbers",
                        all.stream().map(entry -> numbers.get(entry.notice())).toList())
                .with("ids", all.stream().map(Entry::id).toList())
                .with("members", all.stream().map(Entry::member).toList())
                .with(
                        "positions",
                        all.stream()
                                .map(entry -> next.merge(entry.member(), 1L, Long::sum) - 1)
                                .toList())
                .with(
                        "reads",
                        all.stream()
                                .map(entry -> entry.rings() ? "" : now.toString())
                                .toList())
                .with(
                        "digests",
                        all.stream()
                                .map(entry -> entry.digestOn()
                                        .map(LocalDate::toString)
                                        .orElse(""))
                                .toList())
                .with("notices", notices.stream().map(numbers::get).toList())
                .with("rules", of(notices, notice -> notice.rule().key()))
                .with("topics", of(notices, notice -> notice.rule().topic().key()))
                .with(
                        "urgent",
                        of(notices, notice -> Boolean.toString(notice.rule().urgent())))
                .with("origins", notices.stream().map(Notice::origin).toList())
                .with("events", notices.stream().map(Notice::event).toList())
                .with(
                        "titles",
                        of(notices, notice -> Trees.of(notice.title().byTag()).toString()))
                .with(
                        "bodies",
                        of(notices, notice -> Trees.of(notice.body().byTag()).toString()))
                .with("kinds", of(notices, Notice::aboutKind))
                .with("abouts", notices.stream().map(Notice::aboutId).toList())
                .with(
                        "cases",
                        of(
                                notices,
                                notice -> notice.caseId().map(UUID::toString).orElse("")))
                .with("now", now)
                .change();
    }

    private static List<String> of(List<Notice> notices, Function<Notice, String> what) {
        return notices.stream().map(what).toList();
    }

    /// @return the position of each member's next message
    private Map<UUID, Long> count(List<Entry> all, Instant now) {
        // in one order, so that nobody waits for each other over the counts
        SortedMap<UUID, Long> unread = new TreeMap<>();
        Map<UUID, Long> messages = new HashMap<>();
        for (Entry entry : all) {
            unread.merge(entry.member(), entry.rings() ? 1L : 0L, Long::sum);
            messages.merge(entry.member(), 1L, Long::sum);
        }
        List<UUID> members = List.copyOf(unread.keySet());
        Map<UUID, Long> next = new HashMap<>();
        sql.of("""
                        insert into message_count (tenant_id, member_id, unread, last, changed_at)
                        select :tenant, n.member_id, n.unread, n.messages, :now
                        from unnest(:members, :unread, :messages) as n(member_id, unread, messages)
                        on conflict (tenant_id, member_id) do update set
                            unread = message_count.unread + excluded.unread,
                            last = message_count.last + excluded.last, changed_at = excluded.changed_at
                        returning member_id, last
                        """)
                .with("members", members)
                .with("unread", List.copyOf(unread.values()))
                .with("messages", members.stream().map(messages::get).toList())
                .with("now", now)
                .list(row -> {
                    UUID member = row.uuid("member_id");
                    return next.put(member, row.number("last") - messages.getOrDefault(member, 0L) + 1) == null;
                });
        return next;
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
