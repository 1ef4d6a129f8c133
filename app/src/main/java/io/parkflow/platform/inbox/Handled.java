package io.parkflow.platform.inbox;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Doers;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.cases.Viewer;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who has answered what, and what follows from it.
@Singleton
public final class Handled {
    private final Sql sql;
    private final Doers doers;

    Handled(Sql sql, Doers doers) {
        this.sql = sql;
        this.doers = doers;
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
    void apart(Case matter, Step step, UUID member) {
        if (isBarred(matter, step, member)) {
            throw Rejected.forbidden("tasks.keep-apart");
        }
    }

    /// Whether this person did a step that this one must be kept apart from, or it was done for them.
    public boolean isBarred(Case matter, Step step, UUID member) {
        return doers.include(matter, step.apart(), member);
    }

    /// What somebody may do with a task that lies before them: its outcomes, `claim`, `release`. Who is barred from
    /// deciding may give back what is in their hands, and nothing else.
    List<String> can(Item item, Case matter, Step step, Viewer viewer) {
        List<String> can = new ArrayList<>();
        if (item.isHeld() || matter.state() == State.SUSPENDED) {
            return can;
        }
        boolean barred = item.kind() == Item.Kind.STEP && isBarred(matter, step, viewer.member());
        if (!barred) {
            can.addAll(step.outcomes().keySet());
        }
        if (item.candidate().equals(Viewer.member(viewer.member()))) {
            item.claimedFrom().ifPresent(_ -> can.add("release"));
        } else if (!barred) {
            can.add("claim");
        }
        return can;
    }
}
