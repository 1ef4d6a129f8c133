package io.parkflow.ground.outbox;

import io.parkflow.ground.audit.Seals;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One visit to one park: seals what is new, tells what is due. Two nodes never visit the same park at once.
@Singleton
public final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int MOST = 500;
    private static final int TRIES = 8;

    private record Waiting(Told fact, int attempts) {}

    private final Sql sql;
    private final Transactions transactions;
    private final Seals seals;
    private final List<Listener> listeners;
    private final Clock clock;

    Round(Sql sql, Transactions transactions, Seals seals, List<Listener> listeners, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.seals = seals;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /// Goes until nothing is due. When a listener fails the whole batch is undone and told again one by one: what the
    /// others wrote about the fact is undone as well, and the fact nobody can hear holds up no other.
    public void go() {
        boolean more = true;
        while (more) {
            try {
                more = transactions.write(() -> batch(MOST));
            } catch (RuntimeException e) {
                LOG.warn("a batch is told again one by one: {}", e.toString());
                more = oneByOne();
            }
        }
    }

    /// @return whether there may be more: each turn tells the oldest or puts it off, so this ends
    private boolean oneByOne() {
        for (int turn = 0; turn < MOST; turn++) {
            Optional<Waiting> next = transactions.read(() -> due(1)).stream().findFirst();
            if (next.isEmpty()) {
                return false;
            }
            try {
                if (!transactions.write(() -> batch(1))) {
                    return false;
                }
            } catch (RuntimeException e) {
                later(next.get(), e);
            }
        }
        return true;
    }

    private boolean batch(int most) {
        if (!alone()) {
            return false;
        }
        List<Waiting> due = due(most);
        if (due.isEmpty()) {
            return false;
        }
        seals.seal(ids(due));
        List<Told> facts = due.stream().map(Waiting::fact).toList();
        listeners.forEach(listener -> listener.heard(facts));
        sql.of("delete from outbox where tenant_id = :tenant and event_id = any(cast(:told as uuid[]))")
                .with("told", ids(due))
                .change();
        return due.size() == most;
    }

    private static List<UUID> ids(List<Waiting> due) {
        return due.stream().map(waiting -> waiting.fact().id()).toList();
    }

    private boolean alone() {
        return sql.of("select pg_try_advisory_xact_lock(:park) as alone")
                .with("park", Tenancy.current().id().getLeastSignificantBits())
                .one(row -> row.flag("alone"));
    }

    private List<Waiting> due(int most) {
        return sql.of("""
                        select e.id, e.at, e.type, e.subject_kind, e.subject_id, e.case_id, e.step, e.detail,
                            o.attempts
                        from outbox o join event e on e.tenant_id = o.tenant_id and e.id = o.event_id
                        where o.tenant_id = :tenant and o.state = 'waiting' and o.due_at <= :now
                        order by o.event_id limit :most
                        """)
                .with("now", clock.instant())
                .with("most", most)
                .list(row -> new Waiting(told(row), row.integer("attempts")));
    }

    /// The fact is sealed all the same: what happened is in the chain, whoever heard of it.
    private void later(Waiting waiting, RuntimeException failure) {
        LOG.warn(
                "fact {} of type {} was not heard",
                waiting.fact().id(),
                waiting.fact().type(),
                failure);
        transactions.write(() -> alone() && putOff(waiting, failure));
    }

    private boolean putOff(Waiting waiting, RuntimeException failure) {
        seals.seal(List.of(waiting.fact().id()));
        int attempts = waiting.attempts() + 1;
        return sql.of("""
                        update outbox set attempts = :attempts, due_at = :due, state = :state, last_error = :error
                        where tenant_id = :tenant and event_id = :id
                        """)
                        .with("id", waiting.fact().id())
                        .with("attempts", attempts)
                        .with("due", clock.instant().plus(Duration.ofSeconds(5L << attempts)))
                        .with("state", attempts < TRIES ? "waiting" : "dead")
                        .with("error", failure.getClass().getSimpleName())
                        .change()
                == 1;
    }

    private static Told told(Row row) {
        return new Told(
                row.uuid("id"),
                row.instant("at"),
                row.text("type"),
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.findUuid("case_id"),
                row.findText("step"),
                Trees.map(Trees.read(row.text("detail"))));
    }
}
