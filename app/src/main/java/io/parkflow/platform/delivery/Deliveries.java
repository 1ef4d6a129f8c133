package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What is to go outside of the bound park, and the log of what went.
@Singleton
public final class Deliveries {
    /// How long a claimed delivery is one courier's alone; after a crash another takes it then.
    static final Duration LEASE = Duration.ofMinutes(3);

    private final Sql sql;
    private final Clock clock;

    Deliveries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// In the caller's transaction. What is on its way or was sent already stays as it is.
    public void add(List<Outgoing> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.of("""
                        insert into delivery (tenant_id, id, channel, target, key, event_type, body, urgent, state, due_at,
                            created_at, attempts)
                        select :tenant, n.id, n.channel, n.target, n.key, nullif(n.event_type, ''), nullif(n.body, ''), cast(n.urgent as boolean),
                            'waiting', n.due_at, :now, 0
                        from unnest(:ids, :channels, :targets, :keys, :types, :bodies, :urgent, :due)
                            as n(id, channel, target, key, event_type, body, urgent, due_at)
                        on conflict (tenant_id, channel, target, key) do nothing
                        """)
                .with("ids", all.stream().map(_ -> Ids.next()).toList())
                .with("channels", all.stream().map(Outgoing::channel).toList())
                .with("targets", all.stream().map(Outgoing::target).toList())
                .with("keys", all.stream().map(Outgoing::key).toList())
                .with("types", texts(all.stream().map(Outgoing::eventType).toList()))
                .with("bodies", texts(all.stream().map(Outgoing::body).toList()))
                .with(
                        "urgent",
                        all.stream().map(one -> Boolean.toString(one.urgent())).toList())
                .with("due", all.stream().map(Outgoing::dueAt).toList())
                .with("now", clock.instant())
                .change();
    }

    /// An array of the database; what is missing is empty there.
    private static List<String> texts(List<Optional<String>> maybe) {
        return maybe.stream().map(text -> text.orElse("")).toList();
    }

    /// Takes what is due, the urgent first, for this courier alone.
    List<Parcel> claim(int most) {
        Instant now = clock.instant();
        return sql.of("""
                        update delivery set due_at = :until, attempts = attempts + 1
                        where tenant_id = :tenant and id in (
                            select id from delivery where tenant_id = :tenant and state = 'waiting' and due_at <= :now
                            order by urgent desc, due_at limit :most for update skip locked)
                        returning id, channel, target, key, event_type, body, created_at, attempts
                        """)
                .with("now", now)
                .with("until", now.plus(LEASE))
                .with("most", most)
                .list(Parcel::of);
    }

    /// @return true when it was set aside for a person
    boolean note(Parcel parcel, Fate fate) {
        Instant now = clock.instant();
        return switch (fate) {
            case Fate.Sent(var status) -> note(parcel, "sent", now, now, status, Optional.empty());
            case Fate.Dropped(var why) -> note(parcel, "dropped", now, now, Optional.empty(), Optional.of(why));
            case Fate.Failed(var why, var status) ->
                note(
                        parcel,
                        parcel.attempts() < Pauses.TRIES ? "waiting" : "dead",
                        now,
                        now.plus(Pauses.after(parcel.attempts(), ThreadLocalRandom.current())),
                        status,
                        Optional.of(why));
        };
    }

    private boolean note(
            Parcel parcel, String state, Instant now, Instant due, Optional<Integer> status, Optional<String> why) {
        sql.of("""
                        update delivery set state = :state, due_at = :due, last_at = :now, last_status = :status,
                            last_error = :why
                        where tenant_id = :tenant and id = :id and attempts = :attempts
                        """)
                .with("id", parcel.id())
                .with("attempts", parcel.attempts())
                .with("state", state)
                .with("due", due)
                .with("now", now)
                .with("status", status)
                .with("why", why)
                .change();
        return state.equals("dead");
    }

    /// Sends it once more, from the first try on. One that is on its way is left alone.
    ///
    /// @return false when there is nothing to send again
    boolean replay(UUID id) {
        return sql.of("""
                                update delivery set state = 'waiting', due_at = :now, attempts = 0
                                where tenant_id = :tenant and id = :id and state in ('sent', 'dead')
                                """).with("id", id).with("now", clock.instant()).change() == 1;
    }

    List<Logged> page(Optional<UUID> target, Optional<String> state, Optional<UUID> after, int limit) {
        return sql.of(Logged.SELECT + """
                                 where d.tenant_id = :tenant
                                    and (cast(:target as uuid) is null or d.target = :target)
                                    and (cast(:state as text) is null or d.state = :state)
                                    and (cast(:after as uuid) is null or d.id < :after)
                                order by d.id desc limit :limit
                                """)
                .with("target", target)
                .with("state", state)
                .with("after", after)
                .with("limit", limit)
                .list(Logged::of);
    }

    Optional<Logged> find(UUID id) {
        return sql.of(Logged.SELECT + " where d.tenant_id = :tenant and d.id = :id")
                .with("id", id)
                .find(Logged::of);
    }
}
