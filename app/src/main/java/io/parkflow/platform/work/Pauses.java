package io.parkflow.platform.work;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Cases that stand still.
@Singleton
final class Pauses {
    /// @param state what the case was before
    record Pause(State state, Instant since, LocalDate expectedOn) {}

    private final Sql sql;

    Pauses(Sql sql) {
        this.sql = sql;
    }

    void add(UUID caseId, State state, UUID by, Instant since, LocalDate expectedOn) {
        sql.of("""
                        insert into case_pause (tenant_id, case_id, state, by_id, since, expected_on)
                        values (:tenant, :case, :state, :by, :since, :expectedOn)
                        """)
                .with("case", caseId)
                .with("state", state)
                .with("by", by)
                .with("since", since)
                .with("expectedOn", expectedOn)
                .change();
    }

    /// Ends the pause; of two at once one gets it.
    Optional<Pause> take(UUID caseId) {
        return sql.of("""
                        delete from case_pause where tenant_id = :tenant and case_id = :case
                        returning state, since, expected_on
                        """)
                .with("case", caseId)
                .find(row ->
                        new Pause(State.valueOf(row.text("state")), row.instant("since"), row.date("expected_on")));
    }
}
