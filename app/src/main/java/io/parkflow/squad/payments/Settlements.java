package io.parkflow.squad.payments;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was paid. Only ever added to.
@Singleton
final class Settlements {
    private final Sql sql;

    Settlements(Sql sql) {
        this.sql = sql;
    }

    void add(UUID project, Settlement settlement) {
        sql.of("""
                        insert into project_settlement (tenant_id, id, project_id, payment_id, amount, on_day, voucher_id,
                            reason, at, by_id)
                        values (:tenant, :id, :project, :payment, :amount, :on, :voucher, :reason, :at, :by)
                        """)
                .with("id", settlement.id())
                .with("project", project)
                .with("payment", settlement.payment())
                .with("amount", settlement.amount().yuan())
                .with("on", settlement.on())
                .with("voucher", settlement.voucher())
                .with("reason", settlement.reason())
                .with("at", settlement.at())
                .with("by", settlement.by())
                .change();
    }

    /// Oldest first.
    ///
    /// @param moment entered until then; empty: now
    List<Settlement> of(UUID project, Optional<Instant> moment) {
        return sql.of("""
                        select s.id, s.payment_id, s.amount, s.on_day, s.voucher_id, s.reason, s.at, s.by_id
                        from project_settlement s
                        join project_payment p on p.tenant_id = s.tenant_id and p.id = s.payment_id
                        where p.tenant_id = :tenant and p.project_id = :project
                            and (cast(:moment as timestamptz) is null or s.at <= cast(:moment as timestamptz))
                        order by s.id
                        """).with("project", project).with("moment", moment).list(Settlements::settlement);
    }

    private static Settlement settlement(Row row) {
        return new Settlement(
                row.uuid("id"),
                row.uuid("payment_id"),
                new Money(row.decimal("amount")),
                row.date("on_day"),
                row.findUuid("voucher_id"),
                row.findText("reason"),
                row.instant("at"),
                row.findUuid("by_id"));
    }
}
