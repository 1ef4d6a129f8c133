package io.parkflow.platform.rhythm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The log of the beats of the bound park.
@Singleton
final class Runs {
    /// A run that has taken so long is taken for dead, and another node takes it over.
    static final Duration STALE = Duration.ofMinutes(10);

    private final Sql sql;
    private final Clock clock;

    Runs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Takes a period for this node; of two that try one gets it. One that died under its node is taken over.
    Optional<Run> take(Beat.Period period) {
        Instant now = clock.instant();
        return sql.of("""
                        insert into beat_run (tenant_id, id, beat, period, state, started_at, attempts)
                        values (:tenant, :id, :beat, :period, 'running', :now, 1)
                        on conflict (tenant_id, beat, period) do update set started_at = excluded.started_at,
                            attempts = beat_run.attempts + 1
                        where beat_run.state = 'running' and beat_run.started_at < :stale
                        returning
                        """ + Run.COLUMNS)
                .with("id", Ids.next())
                .with("beat", period.beat().word())
                .with("period", period.key())
                .with("now", now)
                .with("stale", now.minus(STALE))
                .find(Run::of);
    }

    /// Takes one that failed once more.
    Optional<Run> retake(UUID id) {
        return sql.of("""
                        update beat_run set state = 'running', started_at = :now, attempts = attempts + 1, error = null
                        where tenant_id = :tenant and id = :id and state = 'failed' returning
                        """ + Run.COLUMNS)
                .with("id", id)
                .with("now", clock.instant())
                .find(Run::of);
    }

    /// @return false when another node has taken it over; then nothing of this run may be kept
    boolean done(Run run, ObjectNode found) {
        return close(run, "done", Optional.of(found.toString()), Optional.empty());
    }

    boolean failed(Run run, String error) {
        return close(run, "failed", Optional.empty(), Optional.of(error));
    }

    private boolean close(Run run, String state, Optional<String> found, Optional<String> error) {
        return sql.of("""
                                update beat_run set state = :state, finished_at = :now, found = cast(:found as jsonb),
                                    error = :error
                                where tenant_id = :tenant and id = :id and state = 'running' and attempts = :attempts
                                """)
                        .with("id", run.id())
                        .with("attempts", run.attempts())
                        .with("state", state)
                        .with("now", clock.instant())
                        .with("found", found)
                        .with("error", error)
                        .change()
                == 1;
    }

    /// The newest period of each beat that was taken, by beat.
    Map<Beat, String> last() {
        Map<Beat, String> last = new HashMap<>();
        sql.of("select beat, max(period) as period from beat_run where tenant_id = :tenant group by beat")
                .list(row -> last.put(Beat.find(row.text("beat")).orElseThrow(), row.text("period")) == null);
        return last;
    }

    /// Beats whose node seems to have died.
    List<Run> stale() {
        return sql.of("select " + Run.COLUMNS + """
                                 from beat_run where tenant_id = :tenant and state = 'running' and started_at < :stale
                                """)
                .with("stale", clock.instant().minus(STALE))
                .list(Run::of);
    }

    boolean anyRunning() {
        return sql.of("select exists (select from beat_run where tenant_id = :tenant and state = 'running') as running")
                .one(row -> row.flag("running"));
    }

    List<Run> page(Optional<Beat> beat, Optional<UUID> after, int limit) {
        return sql.of("select " + Run.COLUMNS + """
                                 from beat_run where tenant_id = :tenant
                                    and (cast(:beat as text) is null or beat = :beat)
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("beat", beat.map(Beat::word))
                .with("after", after)
                .with("limit", limit)
                .list(Run::of);
    }

    Optional<Run> find(UUID id) {
        return sql.of("select " + Run.COLUMNS + " from beat_run where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Run::of);
    }

    Optional<Run> find(Beat.Period period) {
        return sql.of("select " + Run.COLUMNS
                        + " from beat_run where tenant_id = :tenant and beat = :beat and period = :period")
                .with("beat", period.beat().word())
                .with("period", period.key())
                .find(Run::of);
    }
}
