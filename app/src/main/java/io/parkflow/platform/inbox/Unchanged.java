package io.parkflow.platform.inbox;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Lets somebody act on a task only as they saw it, when they say what they saw. Joins the caller's transaction.
@Singleton
public final class Unchanged {
    private static final int MOST = 1_000_000_000;

    private final Items items;
    private final CaseDesk desk;
    private final Sql sql;

    Unchanged(Items items, CaseDesk desk, Sql sql) {
        this.items = items;
        this.desk = desk;
        this.sql = sql;
    }

    /// A number that is another one as soon as the task has changed hands, waits, is due at another time, or its case
    /// has moved. The same on every node.
    public static Version of(Item item, Case matter) {
        int seen = Objects.hash(
                item.candidate(),
                item.claimedFrom(),
                item.heldFor(),
                item.helpers(),
                item.dueAt(),
                item.handedAt(),
                item.leftMinutes(),
                matter.version());
        return new Version(Math.floorMod(seen, MOST));
    }

    /// A task that is not there, or not in the caller's hands, is the operation's own affair.
    ///
    /// @param seen nothing: whatever it looks like
    /// @throws Rejected 412 when it has changed since, with who did what to the case last, and when
    public void require(Optional<Version> seen, UUID task) {
        if (seen.isEmpty()) {
            return;
        }
        Viewer viewer = Viewer.of(Caller.current());
        items.find(task)
                .filter(item -> viewer.candidates().contains(item.owner()))
                .ifPresent(item -> {
                    items.lock(item.caseId());
                    items.find(task).ifPresent(now -> compare(seen.get(), now));
                });
    }

    private void compare(Version seen, Item item) {
        Version present = of(item, desk.known(item.caseId()));
        if (!present.equals(seen)) {
            // who of the park did what is not a company's to know
            boolean inside = Caller.current().resident().isEmpty();
            throw (inside ? last(item.caseId()) : Rejected.stale()).with("version", present.number());
        }
    }

    private Rejected last(UUID caseId) {
        return sql.of("""
                        select e.type, e.at, coalesce(m.name, '') as name from event e
                        left join member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
                        where e.tenant_id = :tenant and e.case_id = :case order by e.id desc limit 1
                        """).with("case", caseId).find(Unchanged::changed).orElseGet(Rejected::stale);
    }

    private static Rejected changed(Row row) {
        String at = row.instant("at").toString();
        String by = row.text("name");
        Rejected stale = by.isEmpty() ? Rejected.stale() : Rejected.stale("tasks.changed-by", by, at);
        return stale.with("by", by).with("at", at).with("type", row.text("type"));
    }
}
