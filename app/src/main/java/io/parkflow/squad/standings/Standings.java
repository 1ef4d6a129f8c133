package io.parkflow.squad.standings;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Settled scores and flags of the bound park. What is settled stays.
@Singleton
final class Standings {
    private final Sql sql;

    Standings(Sql sql) {
        this.sql = sql;
    }

    record Settled(UUID project, String track, int rank, BigDecimal points, String detail, Instant at) {
        static Settled of(Row row) {
            return new Settled(
                    row.uuid("project_id"),
                    row.text("track"),
                    row.integer("rank"),
                    row.decimal("points"),
                    row.text("detail"),
                    row.instant("settled_at"));
        }
    }

    record Flag(String track, String quarter, UUID project, BigDecimal points, int streak) {
        static Flag of(Row row) {
            return new Flag(
                    row.text("track"),
                    row.text("quarter"),
                    row.uuid("project_id"),
                    row.decimal("points"),
                    row.integer("streak"));
        }
    }

    /// Two who settle at once go one after the other.
    void lock(String quarter) {
        sql.of("select pg_advisory_xact_lock(hashtextextended('squad-score:' || cast(:tenant as text) || :quarter, 0))")
                .with("quarter", quarter)
                .list(_ -> 0);
    }

    List<Settled> of(String quarter) {
        return sql.of("""
                        select project_id, track, rank, points, detail, settled_at from squad_score
                        where tenant_id = :tenant and quarter = :quarter order by track, rank
                        """).with("quarter", quarter).list(Settled::of);
    }

    /// Whether a quarter before this one was settled.
    boolean anyBefore(String quarter) {
        return any("quarter < :quarter", quarter);
    }

    boolean anyAfter(String quarter) {
        return any("quarter > :quarter", quarter);
    }

    private boolean any(String which, String quarter) {
        return sql.of("select exists (select from squad_score where tenant_id = :tenant and " + which + ") as there")
                .with("quarter", quarter)
                .one(row -> row.flag("there"));
    }

    /// Quarter → its places; a quarter that is not settled is left out. One statement.
    Map<String, List<Settled>> of(Collection<String> quarters) {
        record Of(String quarter, Settled settled) {}
        Map<String, List<Settled>> found = new HashMap<>();
        sql.of("""
                        select quarter, project_id, track, rank, points, detail, settled_at from squad_score
                        where tenant_id = :tenant and quarter = any(cast(:quarters as text[])) order by track, rank
                        """)
                .with("quarters", List.copyOf(quarters))
                .list(row -> new Of(row.text("quarter"), Settled.of(row)))
                .forEach(each -> found.computeIfAbsent(each.quarter(), _ -> new ArrayList<>())
                        .add(each.settled()));
        return found;
    }

    void add(String quarter, Settled settled, UUID by) {
        sql.of("""
                        insert into squad_score (tenant_id, id, quarter, project_id, track, rank, points, detail, settled_at,
                            settled_by)
                        values (:tenant, :id, :quarter, :project, :track, :rank, :points, cast(:detail as json), :at, :by)
                        """)
                .with("id", Ids.next())
                .with("quarter", quarter)
                .with("project", settled.project())
                .with("track", settled.track())
                .with("rank", settled.rank())
                .with("points", settled.points())
                .with("detail", settled.detail())
                .with("at", settled.at())
                .with("by", by)
                .later();
    }

    void award(Flag flag, Instant now) {
        sql.of("""
                        insert into squad_flag (tenant_id, id, track, quarter, project_id, points, streak, awarded_at)
                        values (:tenant, :id, :track, :quarter, :project, :points, :streak, :now)
                        """)
                .with("id", Ids.next())
                .with("track", flag.track())
                .with("quarter", flag.quarter())
                .with("project", flag.project())
                .with("points", flag.points())
                .with("streak", flag.streak())
                .with("now", now)
                .later();
    }

    Optional<Flag> flag(String track, String quarter) {
        return sql.of("""
                        select track, quarter, project_id, points, streak from squad_flag
                        where tenant_id = :tenant and track = :track and quarter = :quarter
                        """).with("track", track).with("quarter", quarter).find(Flag::of);
    }

    /// Newest first.
    List<Flag> flags() {
        return sql.of("""
                        select track, quarter, project_id, points, streak from squad_flag
                        where tenant_id = :tenant order by quarter desc, track limit 500
                        """).list(Flag::of);
    }
}
