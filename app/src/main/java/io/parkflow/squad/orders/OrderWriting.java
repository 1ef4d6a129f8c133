package io.parkflow.squad.orders;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes orders and keeps what they were. Whoever changes one holds it, and gets it back as it is then.
@Singleton
final class OrderWriting {
    private final Sql sql;

    OrderWriting(Sql sql) {
        this.sql = sql;
    }

    Order add(Order order) {
        return sql.of("""
                        insert into squad_order (tenant_id, id, number, level, state, cause, subject, project_id, case_id,
                            reason, demand, handler_id, issued_by, issued_at, raised_from, late, returned, since, version)
                        values (:tenant, :id, :number, :level, :state, :cause, :subject, :project, :case,
                            :reason, :demand, :handler, :issuedBy, :issuedAt, :from, 0, 0, :issuedAt, 1)
                        returning\s""" + Order.COLUMNS)
                .with("id", order.id())
                .with("number", order.number())
                .with("level", order.level())
                .with("state", order.state())
                .with("cause", order.cause())
                .with("subject", order.subject())
                .with("project", order.project())
                .with("case", order.caseId())
                .with("reason", order.reason())
                .with("demand", order.demand())
                .with("handler", order.handler())
                .with("issuedBy", order.issuedBy())
                .with("issuedAt", order.issuedAt())
                .with("from", order.raisedFrom())
                .one(Order::of);
    }

    private Sql.Statement change(Order held, Instant now, String settings) {
        return sql.of(Orders.VERSIONS.change(settings))
                .with("ids", List.of(held.id()))
                .with("now", now);
    }

    Order move(Order held, Order.State state, Instant now) {
        return change(held, now, "state = :state").with("state", state).one(Order::of);
    }

    Order giveBack(Order held, Instant now) {
        return change(held, now, "state = 'OPEN', returned = returned + 1").one(Order::of);
    }

    /// @param reason as it reads from now on
    Order late(Order held, Level level, String reason, Instant now) {
        return change(held, now, "level = :level, reason = :reason, late = late + 1, state = 'OPEN'")
                .with("level", level)
                .with("reason", reason)
                .one(Order::of);
    }

    Order interviewed(Order held, Instant now) {
        return change(held, now, "interviewed_at = :now").one(Order::of);
    }

    /// @param held one statement however many
    List<Order> passOn(Collection<Order> held, UUID to, Instant now) {
        return held.isEmpty()
                ? List.of()
                : sql.of(Orders.VERSIONS.change("handler_id = :to"))
                        .with("ids", held.stream().map(Order::id).toList())
                        .with("now", now)
                        .with("to", to)
                        .list(Order::of);
    }

    Order reply(Order held, String cause, String measures, LocalDate newDate, Instant now) {
        return change(held, now, """
                        state = 'REPLIED', replied_at = :now, reply_cause = :cause, reply_measures = :measures,
                            new_date = :newDate
                        """)
                .with("cause", cause)
                .with("measures", measures)
                .with("newDate", newDate)
                .one(Order::of);
    }

    Order askExemption(Order held, String why, Instant now) {
        return change(held, now, "state = 'EXEMPTING', exempt_why = :why")
                .with("why", why)
                .one(Order::of);
    }

    Order close(Order held, Order.State state, Optional<UUID> by, Instant now) {
        return change(held, now, "state = :state, closed_at = :now, closed_by = :by")
                .with("state", state)
                .with("by", by)
                .one(Order::of);
    }
}
