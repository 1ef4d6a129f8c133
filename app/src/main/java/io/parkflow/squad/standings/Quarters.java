package io.parkflow.squad.standings;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Quarters that are over and wait for their scores, of the bound park.
@Singleton
final class Quarters {
    private static final String COLUMNS = "id, quarter, due_at, drawn_at";

    private final Sql sql;

    Quarters(Sql sql) {
        this.sql = sql;
    }

    record Drawn(UUID id, String quarter, Instant dueAt, Instant drawnAt) {
        static Drawn of(Row row) {
            return new Drawn(row.uuid("id"), row.text("quarter"), row.instant("due_at"), row.instant("drawn_at"));
        }
    }

    /// @return nothing when it was drawn up already
    Optional<Drawn> add(String quarter, Instant due, Instant now) {
        return sql.of("""
                        insert into squad_quarter (tenant_id, id, quarter, due_at, drawn_at, told)
                        values (:tenant, :id, :quarter, :due, :now, false)
                        on conflict (tenant_id, quarter) do nothing returning
                        """ + COLUMNS)
                .with("id", Ids.next())
                .with("quarter", quarter)
                .with("due", due)
                .with("now", now)
                .find(Drawn::of);
    }

    Optional<Drawn> find(String quarter) {
        return sql.of("select " + COLUMNS + " from squad_quarter where tenant_id = :tenant and quarter = :quarter")
                .with("quarter", quarter)
                .find(Drawn::of);
    }

    /// Takes note that the office is told; of several nodes one does.
    ///
    /// @return those that are late and not settled, and nobody was told of so far
    List<Drawn> tell(Instant now) {
        return sql.of("""
                        update squad_quarter q set told = true where tenant_id = :tenant and not told and due_at < :now
                            and not exists (select from squad_score s where s.tenant_id = q.tenant_id
                                and s.quarter = q.quarter)
                        returning
                        """ + COLUMNS).with("now", now).list(Drawn::of);
    }
}
