package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The money of the funds. Every movement is an entry and changes the one balance row of its fund, which stays locked
/// until the transaction ends: whoever promises money sees everything promised before.
@Singleton
final class Ledger {
    private final Sql sql;
    private final Clock clock;

    Ledger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void contribute(UUID fund, Money amount, String source) {
        book(fund, Entry.Kind.CONTRIBUTION, amount, Optional.empty(), source);
    }

    void recover(UUID fund, Money amount, String source) {
        book(fund, Entry.Kind.RECOVERY, amount, Optional.empty(), source);
    }

    /// Reserves what was approved.
    ///
    /// @throws Rejected 409 when the fund does not have it
    void commit(UUID fund, Money amount, UUID caseId, String source) {
        Money available = locked(fund).available();
        if (amount.isMoreThan(available) && !known(fund, Entry.Kind.COMMITMENT, source)) {
            throw Rejected.conflict("seedfund.balance", available.in(Unit.WAN).toPlainString());
        }
        book(fund, Entry.Kind.COMMITMENT, amount, Optional.of(caseId), source);
    }

    /// Pays out what was reserved for the case.
    ///
    /// @throws Rejected 409 when less is reserved for it
    void pay(UUID fund, Money amount, UUID caseId, String source) {
        locked(fund);
        if (amount.isMoreThan(reserved(caseId)) && !known(fund, Entry.Kind.PAYMENT, source)) {
            throw Rejected.conflict("seedfund.not-reserved");
        }
        book(fund, Entry.Kind.PAYMENT, amount, Optional.of(caseId), source);
    }

    /// Gives back what is still reserved for the case, if anything.
    void release(UUID fund, UUID caseId, String source) {
        locked(fund);
        Money reserved = reserved(caseId);
        if (!reserved.isZero()) {
            book(fund, Entry.Kind.RELEASE, reserved, Optional.of(caseId), source);
        }
    }

    /// What is promised to a case and neither paid nor given back.
    Money reserved(UUID caseId) {
        BigDecimal reserved = sql.of("""
                        select coalesce(sum(case kind when 'COMMITMENT' then amount else -amount end), 0) as reserved
                        from seedfund_entry where tenant_id = :tenant and case_id = :case
                            and kind in ('COMMITMENT', 'RELEASE', 'PAYMENT')
                        """).with("case", caseId).one(row -> row.decimal("reserved"));
        return Money.yuan(reserved);
    }

    Balance balance(UUID fund) {
        return sql.of("""
                        select paid_in, committed, paid, recovered from seedfund_balance
                        where tenant_id = :tenant and fund_id = :fund
                        """).with("fund", fund).one(Ledger::balance);
    }

    /// The balance as the entries alone would have it: equal to [#balance] to the fen, always.
    Balance recounted(UUID fund) {
        return sql.of("""
                        select coalesce(sum(amount) filter (where kind = 'CONTRIBUTION'), 0) as paid_in,
                            coalesce(sum(case kind when 'COMMITMENT' then amount else -amount end)
                                filter (where kind in ('COMMITMENT', 'RELEASE', 'PAYMENT')), 0) as committed,
                            coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0) as paid,
                            coalesce(sum(amount) filter (where kind = 'RECOVERY'), 0) as recovered
                        from seedfund_entry where tenant_id = :tenant and fund_id = :fund
                        """).with("fund", fund).one(Ledger::balance);
    }

    List<Entry> page(UUID fund, Optional<UUID> after, int limit) {
        return sql.of("""
                        select e.id, e.fund_id, e.kind, e.amount, e.case_id, e.source, e.at, m.number, m.title
                        from seedfund_entry e
                        left join matter m on m.tenant_id = e.tenant_id and m.id = e.case_id
                        where e.tenant_id = :tenant and e.fund_id = :fund
                            and (cast(:after as uuid) is null or e.id < :after)
                        order by e.id desc limit :limit
                        """)
                .with("fund", fund)
                .with("after", after)
                .with("limit", limit)
                .list(Ledger::entry);
    }

    private Balance locked(UUID fund) {
        return sql.of("""
                        select paid_in, committed, paid, recovered from seedfund_balance
                        where tenant_id = :tenant and fund_id = :fund for update
                        """).with("fund", fund).find(Ledger::balance).orElseThrow(Rejected::missing);
    }

    private boolean known(UUID fund, Entry.Kind kind, String source) {
        return sql.of("""
                        select id from seedfund_entry
                        where tenant_id = :tenant and fund_id = :fund and kind = :kind and source = :source
                        """)
                .with("fund", fund)
                .with("kind", kind)
                .with("source", source)
                .find(row -> row.uuid("id"))
                .isPresent();
    }

    /// The entry and the balance in one statement; an entry that is there already changes nothing.
    private void book(UUID fund, Entry.Kind kind, Money amount, Optional<UUID> caseId, String source) {
        sql.of("""
                        with booked as (
                            insert into seedfund_entry (tenant_id, id, fund_id, kind, amount, case_id, source, at)
                            values (:tenant, :id, :fund, :kind, :amount, :case, :source, :now)
                            on conflict (tenant_id, fund_id, kind, source) do nothing
                            returning tenant_id, fund_id, kind, amount)
                        update seedfund_balance b set
                            paid_in = paid_in + case when e.kind = 'CONTRIBUTION' then e.amount else 0 end,
                            committed = committed + case e.kind when 'COMMITMENT' then e.amount
                                when 'RELEASE' then -e.amount when 'PAYMENT' then -e.amount else 0 end,
                            paid = paid + case when e.kind = 'PAYMENT' then e.amount else 0 end,
                            recovered = recovered + case when e.kind = 'RECOVERY' then e.amount else 0 end
                        from booked e where b.tenant_id = e.tenant_id and b.fund_id = e.fund_id
                        """)
                .with("id", Ids.next())
                .with("fund", fund)
                .with("kind", kind)
                .with("amount", amount.yuan())
                .with("case", caseId)
                .with("source", source)
                .with("now", clock.instant())
                .change();
    }

    private static Balance balance(Row row) {
        return new Balance(
                Money.yuan(row.decimal("paid_in")),
                Money.yuan(row.decimal("committed")),
                Money.yuan(row.decimal("paid")),
                Money.yuan(row.decimal("recovered")));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.uuid("id"),
                row.uuid("fund_id"),
                Entry.Kind.valueOf(row.text("kind")),
                Money.yuan(row.decimal("amount")),
                row.findUuid("case_id"),
                row.findText("number").map(number -> new Entry.Matter(number, row.text("title"))),
                row.text("source"),
                row.instant("at"));
    }
}
