package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's funds.
@Singleton
final class Funds {
    private final Sql sql;
    private final Clock clock;

    Funds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Fund fund) {
        sql.of("""
                        insert into seedfund_fund (tenant_id, id, name, size, created_at)
                        values (:tenant, :id, :name, :size, :now)
                        """)
                .with("id", fund.id())
                .with("name", fund.name())
                .with("size", fund.size().yuan())
                .with("now", clock.instant())
                .change();
        sql.of("insert into seedfund_balance (tenant_id, fund_id) values (:tenant, :id)")
                .with("id", fund.id())
                .change();
        for (int position = 0; position < fund.contributors().size(); position++) {
            Fund.Contributor contributor = fund.contributors().get(position);
            sql.of("""
                            insert into seedfund_contributor (tenant_id, fund_id, position, name, share)
                            values (:tenant, :fund, :position, :name, :share)
                            """)
                    .with("fund", fund.id())
                    .with("position", position)
                    .with("name", contributor.name())
                    .with("share", contributor.share())
                    .change();
        }
    }

    Optional<Fund> find(UUID id) {
        return sql.of("select id, name, size from seedfund_fund where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(this::fund);
    }

    List<Fund> all() {
        return sql.of("select id, name, size from seedfund_fund where tenant_id = :tenant order by id")
                .list(this::fund);
    }

    private Fund fund(Row row) {
        UUID id = row.uuid("id");
        return new Fund(id, row.text("name"), Money.yuan(row.decimal("size")), contributors(id));
    }

    private List<Fund.Contributor> contributors(UUID fund) {
        return sql.of("""
                        select name, share from seedfund_contributor
                        where tenant_id = :tenant and fund_id = :fund order by position
                        """).with("fund", fund).list(row -> new Fund.Contributor(row.text("name"), row.decimal("share")));
    }
}
