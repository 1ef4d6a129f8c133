package io.parkflow.platform.inbox;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who has answered what, and what follows from it.
@Singleton
public final class Handled {
    private final Sql sql;

    Handled(Sql sql) {
        this.sql = sql;
    }

    /// Why a task cannot be answered: somebody was faster, when it was in sight of this person; else it is not there.
    public Rejected refusal(UUID task, Viewer viewer) {
        return sql.of("""
                        select m.name, d.done_at, d.outcome from inbox_done d
                        join member m on m.tenant_id = d.tenant_id and m.id = d.member_id
                        where d.tenant_id = :tenant and d.id = :task and (d.member_id = :member or d.candidate = any(:candidates))
                        """)
                .with("task", task)
                .with("member", viewer.member())
                .with("candidates", viewer.candidates())
                .find(row -> Rejected.conflict(
                                "tasks.already-done",
                                row.text("name"),
                                row.instant("done_at").toString())
                        .first(row.text("name"), row.instant("done_at"))
                        .with("outcome", row.text("outcome")))
                .or(() -> findHolder(task, viewer))
                .orElseGet(Rejected::missing);
    }

    /// Somebody took it from a group of this person's.
    private Optional<Rejected> findHolder(UUID task, Viewer viewer) {
        return sql.of("""
                        select coalesce(m.name, '') as name, coalesce(i.handed_at, i.opened_at) as since from inbox_item i
                        left join member m on m.tenant_id = i.tenant_id
                            and 'm:' || m.id = coalesce(i.held_for, i.candidate)
                        where i.tenant_id = :tenant and i.id = :id and i.claimed_from = any(:candidates)
                        """)
                .with("id", task)
                .with("candidates", viewer.candidates())
                .find(row -> Rejected.conflict(
                                "tasks.claimed",
                                row.text("name"),
                                row.instant("since").toString())
                        .first(row.text("name"), row.instant("since")));
    }

    /// Maker and checker are two people (锁定).
    ///
    /// @throws Rejected 403 when this person did one of the steps this one must be kept apart from
    public void apart(Item item, Step step, UUID member) {
        if (!step.apart().isEmpty() && isDoer(item.caseId(), step.apart(), member)) {
            throw Rejected.forbidden("tasks.keep-apart");
        }
    }

    /// Whether the member has answered one of these steps of the case.
    public boolean isDoer(UUID caseId, List<String> steps, UUID member) {
        return sql.of("""
                        select exists (select from inbox_done where tenant_id = :tenant and case_id = :case
                            and member_id = :member and step = any(:steps)) as same
                        """)
                .with("case", caseId)
                .with("member", member)
                .with("steps", steps)
                .one(row -> row.flag("same"));
    }
}
