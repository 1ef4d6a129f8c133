package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's calls.
@Singleton
final class Rounds {
    private static final String SELECT = """
            select id, fund_id, title, preset, terms, opens_at, closes_at, budget, notice, state, version
            from seedfund_round where tenant_id = :tenant
            """;

    private final Sql sql;
    private final Clock clock;

    Rounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param terms as they are kept
    void add(Round round, JsonNode terms) {
        sql.of("""
                        insert into seedfund_round (tenant_id, id, fund_id, title, preset, terms, opens_at, closes_at,
                            budget, notice, state, created_at, version)
                        values (:tenant, :id, :fund, :title, :preset, cast(:terms as jsonb), :opensAt, :closesAt,
                            :budget, :notice, 'draft', :now, 1)
                        """)
                .with("id", round.id())
                .with("fund", round.fund())
                .with("title", round.title())
                .with("preset", round.preset())
                .with("terms", terms.toString())
                .with("opensAt", round.opensAt())
                .with("closesAt", round.closesAt())
                .with("budget", round.budget().yuan())
                .with("notice", round.notice())
                .with("now", clock.instant())
                .change();
    }

    Optional<Round> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Rounds::round);
    }

    List<Round> page(boolean drafts, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and (:drafts or state = 'published') and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("drafts", drafts)
                .with("after", after)
                .with("limit", limit)
                .list(Rounds::round);
    }

    /// @return false when it was published already
    boolean publish(UUID id) {
        return sql.of("""
                                update seedfund_round set state = 'published', version = version + 1
                                where tenant_id = :tenant and id = :id and state = 'draft'
                                """).with("id", id).change() == 1;
    }

    private static Round round(Row row) {
        return new Round(
                row.uuid("id"),
                row.uuid("fund_id"),
                row.text("title"),
                row.text("preset"),
                Presets.read(Trees.read(row.text("terms"))),
                row.instant("opens_at"),
                row.instant("closes_at"),
                Money.yuan(row.decimal("budget")),
                row.text("notice"),
                row.text("state").equals("published"),
                row.integer("version"));
    }
}
