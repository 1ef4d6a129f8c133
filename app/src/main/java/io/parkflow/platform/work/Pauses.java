package io.parkflow.platform.work;

import io.parkflow.ground.tenancy.Row;
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
    /// A wish for more time than one may take alone.
    record Wish(LocalDate until, UUID by, String reason, Instant at) {}

    /// @param state what the case was before
    /// @param wish  waits for somebody who may grant it
    record Pause(State state, Instant since, LocalDate expectedOn, Optional<Wish> wish) {}

    private static final String COLUMNS = " state, since, expected_on, asked_until, asked_by, asked_reason, asked_at ";

    static final String RESUMED = "work.case.resumed";

    private final Sql sql;

    Pauses(Sql sql) {
        this.sql = sql;
    }

    /// Working minutes a case has stood still since then.
    long minutes(UUID caseId, Instant since) {
        return sql.of("""
                        select cast(coalesce(sum(cast(detail ->> 'minutes' as bigint)), 0) as bigint) as minutes from event
                        where tenant_id = :tenant and case_id = :case and type = :type and at >= :since
                        """)
                .with("case", caseId)
                .with("type", RESUMED)
                .with("since", since)
                .one(row -> row.number("minutes"));
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

    Optional<Pause> find(UUID caseId) {
        return sql.of("select" + COLUMNS + "from case_pause where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .find(Pauses::pause);
    }

    /// Kept from others until the transaction ends.
    Optional<Pause> lock(UUID caseId) {
        return sql.of("select" + COLUMNS + "from case_pause where tenant_id = :tenant and case_id = :case for update")
                .with("case", caseId)
                .find(Pauses::pause);
    }

    /// Ends the pause; of two at once one gets it.
    Optional<Pause> take(UUID caseId) {
        return sql.of("delete from case_pause where tenant_id = :tenant and case_id = :case returning" + COLUMNS)
                .with("case", caseId)
                .find(Pauses::pause);
    }

    void wish(UUID caseId, Wish wish) {
        sql.of("""
                        update case_pause set asked_until = :until, asked_by = :by, asked_reason = :reason, asked_at = :at
                        where tenant_id = :tenant and case_id = :case
                        """)
                .with("case", caseId)
                .with("until", wish.until())
                .with("by", wish.by())
                .with("reason", wish.reason())
                .with("at", wish.at())
                .change();
    }

    void extend(UUID caseId, LocalDate expectedOn) {
        sql.of("update case_pause set expected_on = :until where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .with("until", expectedOn)
                .change();
    }

    void granted(UUID caseId, LocalDate expectedOn, UUID by, Instant now) {
        sql.of("""
                        update case_pause set expected_on = :until, granted_by = :by, granted_at = :now
                        where tenant_id = :tenant and case_id = :case
                        """)
                .with("case", caseId)
                .with("until", expectedOn)
                .with("by", by)
                .with("now", now)
                .change();
    }

    void withoutWish(UUID caseId) {
        sql.of("""
                        update case_pause set asked_until = null, asked_by = null, asked_reason = null, asked_at = null
                        where tenant_id = :tenant and case_id = :case
                        """).with("case", caseId).change();
    }

    private static Pause pause(Row row) {
        return new Pause(
                State.valueOf(row.text("state")),
                row.instant("since"),
                row.date("expected_on"),
                row.findDate("asked_until")
                        .map(until -> new Wish(
                                until, row.uuid("asked_by"), row.text("asked_reason"), row.instant("asked_at"))));
    }
}
