package io.parkflow.platform.drafts;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

/// How long the park keeps what was begun and not touched any more. Inside a transaction of the park.
@Singleton
final class Keeping {
    /// Where the park has said nothing.
    static final int USUAL = 180;

    private final Sql sql;

    Keeping(Sql sql) {
        this.sql = sql;
    }

    /// @param days    without being touched
    /// @param version 0: the park has said nothing
    record Rule(int days, int version) {}

    Rule read() {
        return sql.of("select kept_days, version from draft_rule where tenant_id = :tenant")
                .find(row -> new Rule(row.integer("kept_days"), row.integer("version")))
                .orElse(new Rule(USUAL, 0));
    }

    /// @return nothing when it was changed meanwhile
    Optional<Rule> change(Version seen, int days) {
        return sql.of("""
                        insert into draft_rule (tenant_id, kept_days, version)
                        select :tenant, :days, 1
                        where :seen = 0 or exists (select from draft_rule where tenant_id = :tenant)
                        on conflict on constraint draft_rule_pk
                        do update set kept_days = excluded.kept_days, version = draft_rule.version + 1
                        where draft_rule.version = :seen
                        returning kept_days, version
                        """)
                .with("days", days)
                .with("seen", seen.number())
                .find(row -> new Rule(row.integer("kept_days"), row.integer("version")));
    }
}
