package io.parkflow.platform.inbox;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.AtWork;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Steps somebody was named for, also while others help with them.
@Singleton
final class AssignedSteps implements AtWork {
    private final Sql sql;

    AssignedSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean has(String workflow, String step) {
        UUID me = Caller.current().member();
        return sql.of("""
                        select exists (select from inbox_item where tenant_id = :tenant and candidate = :candidate
                                and workflow = :workflow and step = :step)
                            or exists (select from inbox_done where tenant_id = :tenant and member_id = :me
                                and workflow = :workflow and step = :step)
                            or exists (select from inbox_item where tenant_id = :tenant and held_for = :candidate
                                and workflow = :workflow and step = :step) as named
                        """)
                .with("candidate", Viewer.member(me))
                .with("me", me)
                .with("workflow", workflow)
                .with("step", step)
                .one(row -> row.flag("named"));
    }
}
