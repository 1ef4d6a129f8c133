package io.parkflow.squad.board;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/// What the park means to reach in a year.
@Singleton
public final class TargetDesk {
    public enum Measure {
        /// 新入库
        ADMITTED,
        /// 新开工
        STARTED,
        /// 竣工
        FINISHED
    }

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    TargetDesk(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    public void set(int year, Measure measure, BigDecimal value) {
        sql.of("""
                        insert into project_target (tenant_id, year, measure, value, set_at)
                        values (:tenant, :year, :measure, :value, :now)
                        on conflict on constraint project_target_pk
                            do update set value = excluded.value, set_at = excluded.set_at
                        """)
                .with("year", year)
                .with("measure", measure.name())
                .with("value", value)
                .with("now", clock.instant())
                .change();
        journal.record(Fact.of("squad.target.set", "park", Tenancy.current().id())
                .with("year", year)
                .with("measure", measure.name())
                .with("value", value.toPlainString()));
    }

    Map<Measure, BigDecimal> of(int year) {
        Map<Measure, BigDecimal> targets = new EnumMap<>(Measure.class);
        sql.of("select measure, value from project_target where tenant_id = :tenant and year = :year")
                .with("year", year)
                .list(row -> targets.put(Measure.valueOf(row.text("measure")), row.decimal("value")) == null);
        return targets;
    }
}
