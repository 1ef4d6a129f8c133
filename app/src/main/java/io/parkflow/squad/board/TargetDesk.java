package io.parkflow.squad.board;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
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

    /// Targets of a year.
    ///
    /// @param version grows with each that is set; 0: none is
    record Year(int version, Map<Measure, BigDecimal> values) {}

    /// @throws io.parkflow.ground.problem.Rejected 412 when somebody set one since they were seen
    void set(int year, Version seen, Map<Measure, BigDecimal> values) {
        // one after the other, so that the version seen is the version changed
        sql.of("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .with("key", "squad-targets:" + Tenancy.current().id() + ":" + year)
                .list(_ -> 0);
        seen.require(of(year).version(), Map.of());
        values.forEach((measure, value) -> set(year, measure, value));
    }

    public void set(int year, Measure measure, BigDecimal value) {
        sql.of("""
                        with kept as (
                            insert into project_target_past (tenant_id, year, measure, value, until, version)
                            select tenant_id, year, measure, value, :now, version from project_target
                            where tenant_id = :tenant and year = :year and measure = :measure)
                        insert into project_target (tenant_id, year, measure, value, set_at, version)
                        values (:tenant, :year, :measure, :value, :now, 1)
                        on conflict on constraint project_target_pk
                            do update set value = excluded.value, set_at = excluded.set_at,
                                version = project_target.version + 1
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

    /// Targets of a year as they were meant at a moment; what was set first was meant from the beginning.
    Map<Measure, BigDecimal> of(int year, Instant moment) {
        Map<Measure, BigDecimal> targets = new EnumMap<>(Measure.class);
        sql.of("""
                        select distinct on (measure) measure, value from (
                            select measure, value, until from project_target_past
                            where tenant_id = :tenant and year = :year and until > :moment
                            union all
                            select measure, value, 'infinity' from project_target
                            where tenant_id = :tenant and year = :year) t
                        order by measure, until
                        """)
                .with("year", year)
                .with("moment", moment)
                .list(row -> targets.put(Measure.valueOf(row.text("measure")), row.decimal("value")) == null);
        return Map.copyOf(targets);
    }

    Year of(int year) {
        Map<Measure, BigDecimal> targets = new EnumMap<>(Measure.class);
        int version = sql
                .of("select measure, value, version from project_target where tenant_id = :tenant and year = :year")
                .with("year", year)
                .list(row -> {
                    targets.put(Measure.valueOf(row.text("measure")), row.decimal("value"));
                    return row.integer("version");
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Year(version, Map.copyOf(targets));
    }
}
