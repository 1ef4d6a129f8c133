package io.parkflow.ground.outbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Facts of the bound park that a listener would not hear as often as it was asked.
@Singleton
final class Untold {
    private final Sql sql;
    private final Clock clock;

    Untold(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param id      of the fact
    /// @param problem the kind of failure of the last attempt
    @Serdeable
    record Line(UUID id, Instant at, String type, Optional<UUID> caseId, int attempts, Optional<String> problem) {}

    List<Line> page(Optional<UUID> after, int limit) {
        return sql.of("""
                        select e.id, e.at, e.type, e.case_id, o.attempts, o.last_error
                        from outbox o join event e on e.tenant_id = o.tenant_id and e.id = o.event_id
                        where o.tenant_id = :tenant and o.state = 'dead'
                            and (cast(:after as uuid) is null or o.event_id < :after)
                        order by o.event_id desc limit :limit
                        """).with("after", after).with("limit", limit).list(Untold::line);
    }

    /// @return the type of the fact; empty when it is not set aside in this park
    Optional<String> tellAgain(UUID id) {
        int found = sql.of("""
                        update outbox set state = 'waiting', attempts = 0, due_at = :now
                        where tenant_id = :tenant and event_id = :id and state = 'dead'
                        """).with("id", id).with("now", clock.instant()).change();
        return found == 0
                ? Optional.empty()
                : sql.of("select type from event where tenant_id = :tenant and id = :id")
                        .with("id", id)
                        .find(row -> row.text("type"));
    }

    private static Line line(Row row) {
        return new Line(
                row.uuid("id"),
                row.instant("at"),
                row.text("type"),
                row.findUuid("case_id"),
                row.integer("attempts"),
                row.findText("last_error"));
    }
}
