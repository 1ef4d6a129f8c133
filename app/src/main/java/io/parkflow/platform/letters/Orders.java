package io.parkflow.platform.letters;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to go out. A row stays when it is done: hearing of the same fact again orders nothing.
@Singleton
final class Orders {
    private static final String SELECT = """
            select cause_id, kind, workflow, workflow_version, case_id, attempts, state, due_at from letter_order
            where tenant_id = :tenant
            """;

    private final Sql sql;

    Orders(Sql sql) {
        this.sql = sql;
    }

    void add(UUID cause, Kind kind, Optional<UUID> caseId, Instant now) {
        sql.of("""
                        insert into letter_order (tenant_id, cause_id, kind, workflow, workflow_version, case_id,
                            state, attempts, due_at)
                        values (:tenant, :cause, :kind, :workflow, :version, :case, 'WAITING', 0, :now)
                        on conflict (tenant_id, cause_id, kind) do nothing
                        """)
                .with("cause", cause)
                .with("kind", kind.key())
                .with("workflow", kind.workflow())
                .with("version", kind.version())
                .with("case", caseId)
                .with("now", now)
                .change();
    }

    /// The oldest that is due and nobody else works on; nobody else takes it until the commit.
    Optional<Order> takeDue(Instant now) {
        return sql.of(SELECT + """
                                 and state = 'WAITING' and due_at <= :now
                                order by cause_id, kind limit 1 for update skip locked
                                """).with("now", now).find(Orders::order);
    }

    List<Order> open(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case and state <> 'DONE' order by cause_id")
                .with("case", caseId)
                .list(Orders::order);
    }

    void done(UUID cause, String kind) {
        sql.of("""
                        update letter_order set state = 'DONE', last_error = null
                        where tenant_id = :tenant and cause_id = :cause and kind = :kind
                        """).with("cause", cause).with("kind", kind).change();
    }

    void later(Order order, Instant due, Order.State state, String error) {
        sql.of("""
                        update letter_order
                        set attempts = :attempts, due_at = :due, state = :state, last_error = :error
                        where tenant_id = :tenant and cause_id = :cause and kind = :kind and state = 'WAITING'
                        """)
                .with("cause", order.cause())
                .with("kind", order.kind())
                .with("attempts", order.attempts() + 1)
                .with("due", due)
                .with("state", state)
                .with("error", error)
                .change();
    }

    private static Order order(Row row) {
        return new Order(
                row.uuid("cause_id"),
                row.text("kind"),
                row.text("workflow"),
                row.integer("workflow_version"),
                row.findUuid("case_id"),
                row.integer("attempts"),
                Order.State.valueOf(row.text("state")),
                row.instant("due_at"));
    }
}
