package io.parkflow.squad.weekly;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Correction slips of the bound park.
@Singleton
final class Amendments {
    private final Sql sql;

    Amendments(Sql sql) {
        this.sql = sql;
    }

    void ask(UUID report, Money from, Money to, String reason, UUID by, Instant now) {
        sql.of("""
                        insert into squad_amendment (tenant_id, id, report_id, from_amount, to_amount, reason, state,
                            asked_by, asked_at)
                        values (:tenant, :id, :report, :from, :to, :reason, 'ASKED', :by, :now)
                        """)
                .with("id", Ids.next())
                .with("report", report)
                .with("from", from.yuan())
                .with("to", to.yuan())
                .with("reason", reason)
                .with("by", by)
                .with("now", now)
                .change();
    }

    /// As it was at a moment: what was decided later was asked then.
    Optional<Amendment> newest(UUID report, Instant moment) {
        return sql.of("""
                        select id, report_id, from_amount, to_amount, reason,
                            case when decided_at > :moment then 'ASKED' else state end as state, asked_by, asked_at,
                            case when decided_at > :moment then null else decided_by end as decided_by,
                            case when decided_at > :moment then null else decided_at end as decided_at
                        from squad_amendment where tenant_id = :tenant and report_id = :report and asked_at <= :moment
                        order by id desc limit 1
                        """).with("report", report).with("moment", moment).find(Amendment::of);
    }

    Optional<Amendment> newest(UUID report) {
        return sql.of("""
                        select id, report_id, from_amount, to_amount, reason, state, asked_by, asked_at, decided_by,
                            decided_at
                        from squad_amendment where tenant_id = :tenant and report_id = :report
                        order by id desc limit 1
                        """).with("report", report).find(Amendment::of);
    }

    void decide(UUID report, String state, UUID by, Instant now) {
        sql.of("""
                        update squad_amendment set state = :state, decided_by = :by, decided_at = :now
                        where tenant_id = :tenant and report_id = :report and state = 'ASKED'
                        """)
                .with("report", report)
                .with("state", state)
                .with("by", by)
                .with("now", now)
                .change();
    }
}
