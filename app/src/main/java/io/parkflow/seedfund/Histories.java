package io.parkflow.seedfund;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Looks up what a company has applied for before.
@Singleton
final class Histories {
    private static final Duration REST_AFTER_VETO = Duration.ofDays(183);

    private final Sql sql;
    private final Clock clock;

    Histories(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param application the one that is looked at: not counted itself
    History of(Claim claim, UUID round, UUID application) {
        return claim.uscc()
                .map(uscc -> sql.of("""
                                select coalesce(bool_or(a.round_id = :round), false) as again,
                                    coalesce(bool_or(m.closed_at is null), false) as running,
                                    coalesce(bool_or(m.outcome = 'granted'), false) as granted,
                                    coalesce(bool_or(m.outcome = 'revoked' or exists (select from inbox_done d
                                        where d.tenant_id = :tenant and d.case_id = m.id and d.outcome = 'refuse'
                                            and d.step in ('due-diligence', 'due-diligence-risk'))), false) as untrue,
                                    coalesce(bool_or(m.outcome = 'declined' and a.project = :project
                                        and m.closed_at > :since), false) as vetoed
                                from seedfund_application a
                                join matter m on m.tenant_id = a.tenant_id and m.id = a.case_id
                                where a.tenant_id = :tenant and a.uscc = :uscc and a.id <> :application
                                    and (a.state = 'SUBMITTED' or a.state = 'WITHDRAWN' and exists (
                                        select from inbox_done d where d.tenant_id = :tenant and d.case_id = m.id))
                                """)
                        .with("uscc", uscc)
                        .with("round", round)
                        .with("application", application)
                        .with("project", claim.project())
                        .with("since", clock.instant().minus(REST_AFTER_VETO))
                        .one(row -> new History(
                                row.flag("again"),
                                row.flag("running"),
                                row.flag("granted"),
                                row.flag("untrue"),
                                row.flag("vetoed"))))
                .orElse(History.NONE);
    }
}
