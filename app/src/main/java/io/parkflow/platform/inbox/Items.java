package io.parkflow.platform.inbox;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Open tasks and how many there are for whom. A task and its count change in one statement.
@Singleton
public final class Items {
    private final Sql sql;
    private final Calendars calendars;
    private final InboxCounts counts;

    Items(Sql sql, Calendars calendars, InboxCounts counts) {
        this.sql = sql;
        this.calendars = calendars;
        this.counts = counts;
    }

    private Optional<Instant> soon(Instant opened, Optional<Instant> due) {
        return due.map(at -> Light.soon(opened, at, calendars.current()));
    }

    void open(Item item) {
        sql.of("""
                        with opened as (
                            insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, claimed_from,
                                opened_at, due_at, soon_at, round, asked_id)
                            values (:tenant, :id, :case, :workflow, :step, :candidate, :claimedFrom, :openedAt, :dueAt,
                                :soonAt, :round, :asked)
                            returning tenant_id, candidate)
                        """ + InboxCounts.adding("1", "opened"))
                .with("id", item.id())
                .with("case", item.caseId())
                .with("workflow", item.workflow())
                .with("step", item.step())
                .with("candidate", item.candidate())
                .with("claimedFrom", item.claimedFrom())
                .with("openedAt", item.openedAt())
                .with("dueAt", item.dueAt())
                .with("soonAt", soon(item.openedAt(), item.dueAt()))
                .with("round", item.round())
                .with("asked", item.asked())
                .with("stripe", counts.stripe())
                .later();
    }

    /// Enters a row by which somebody helps with a task.
    public void help(Item item) {
        sql.of("""
                        with opened as (
                            insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, opened_at, due_at,
                                soon_at, kind, task_id, held_for, target, asked_by, reason, handed_at)
                            values (:tenant, :id, :case, :workflow, :step, :candidate, :openedAt, :dueAt,
                                :soonAt, :kind, :task, :heldFor, :target, :askedBy, :reason, :openedAt)
                            returning tenant_id, candidate)
                        """ + InboxCounts.adding("1", "opened"))
                .with("id", item.id())
                .with("case", item.caseId())
                .with("workflow", item.workflow())
                .with("step", item.step())
                .with("candidate", item.candidate())
                .with("openedAt", item.openedAt())
                .with("dueAt", item.dueAt())
                .with("soonAt", soon(item.openedAt(), item.dueAt()))
                .with("kind", item.kind().word())
                .with("task", item.task())
                .with("heldFor", item.heldFor())
                .with("target", item.target())
                .with("askedBy", item.askedBy())
                .with("reason", item.reason())
                .with("stripe", counts.stripe())
                .change();
    }

    /// Takes a task out of the inbox for the one who answers it, and enters it as done. Whoever comes second waits and
    /// then finds nothing. A task that somebody helps with is not taken this way.
    Optional<Item> take(UUID id, List<String> candidates, UUID member, String outcome, Instant now) {
        return taken(
                "id = :id and candidate = any(:candidates) and kind = 'step' and helpers = 0",
                id,
                candidates,
                member,
                outcome,
                now);
    }

    /// Takes a row out of the inbox whatever its state, because its holder is done with it.
    public Optional<Item> finish(UUID id, UUID member, String outcome, Instant now) {
        return taken("id = :id", id, List.of(), member, outcome, now);
    }

    private Optional<Item> taken(
            String which, UUID id, List<String> candidates, UUID member, String outcome, Instant now) {
        return sql.of("with taken as (delete from inbox_item where tenant_id = :tenant and " + which + " returning "
                        + Item.COLUMNS + """
                            ), done as (
                            insert into inbox_done (tenant_id, id, member_id, case_id, workflow, step, outcome, candidate,
                                opened_at, done_at, kind, round, asked_id, paper)
                            select tenant_id, id, :member, case_id, workflow, step, :outcome,
                                coalesce(claimed_from, held_for, candidate), opened_at, :now, kind, round, asked_id,
                                nullif(split_part(target, ':', 1), '') from taken),
                        moved as (
                            select tenant_id, candidate, -1 as change from taken
                            union all select tenant_id, 'd:' || cast(:member as text), 1 from taken),
                        counted as (
                        """ + InboxCounts.adding("change", "moved") + ") select * from taken")
                .with("id", id)
                .with("candidates", candidates)
                .with("member", member)
                .with("outcome", outcome)
                .with("now", now)
                .with("stripe", counts.stripe())
                .find(Item::of);
    }

    /// Takes a task away that nobody asks for any more, with what helps with it. Does nothing when it was answered.
    public void drop(UUID id) {
        sql.of("""
                        with taken as (
                            delete from inbox_item where tenant_id = :tenant and (id = :id or task_id = :id)
                            returning tenant_id, candidate),
                        counts as (select tenant_id, candidate, count(*) as gone from taken group by 1, 2)
                        """ + InboxCounts.adding("cast(-gone as integer)", "counts"))
                .with("id", id)
                .with("stripe", counts.stripe())
                .change();
    }

    /// What is in this person's hands or waits to come back to them.
    public Optional<Item> find(UUID id, List<String> candidates) {
        return sql.of("select " + Item.COLUMNS + """
                                from inbox_item where tenant_id = :tenant and id = :id
                                    and (candidate = any(:candidates) or held_for = any(:candidates))
                                """)
                .with("id", id)
                .with("candidates", candidates)
                .find(Item::of);
    }

    /// Whoever holds it.
    public Optional<Item> find(UUID id) {
        return sql.of("select " + Item.COLUMNS + " from inbox_item where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Item::of);
    }

    public List<Item> ofCase(UUID caseId) {
        return sql.of("select " + Item.COLUMNS
                        + " from inbox_item where tenant_id = :tenant and case_id = :case order by id")
                .with("case", caseId)
                .list(Item::of);
    }

    List<Item> ofCases(Collection<UUID> cases) {
        return sql.of(
                        "select " + Item.COLUMNS
                                + " from inbox_item where tenant_id = :tenant and case_id = any(cast(:ids as uuid[])) order by id")
                .with("ids", List.copyOf(cases))
                .list(Item::of);
    }

    /// What lies in this person's hands alone or waits to come back to them, the oldest first.
    public List<Item> of(UUID member, int limit) {
        return sql.of("select " + Item.COLUMNS + """
                                from inbox_item where tenant_id = :tenant and (candidate = :key or held_for = :key)
                                order by id limit :limit
                                """)
                .with("key", io.parkflow.platform.cases.Viewer.member(member))
                .with("limit", limit)
                .list(Item::of);
    }

    /// Nobody answers anything of the case until the commit.
    public List<Item> lock(UUID caseId) {
        return sql.of("select " + Item.COLUMNS
                        + " from inbox_item where tenant_id = :tenant and case_id = :case order by id for update")
                .with("case", caseId)
                .list(Item::of);
    }

    /// Open and planned rows that help with a task, in the order they were asked for.
    public List<Item> helping(UUID task) {
        return sql.of("select " + Item.COLUMNS
                        + " from inbox_item where tenant_id = :tenant and task_id = :task order by id")
                .with("task", task)
                .list(Item::of);
    }

    /// Puts a row into other hands, or lets it wait.
    ///
    /// @return false when it is not as it was any more
    public boolean change(Item was, Item now, Instant at) {
        return sql.of("""
                                with handed as (
                                    update inbox_item set candidate = :to, claimed_from = :claimedFrom,
                                        held_for = :heldFor, helpers = :helpers, handed_at = :at,
                                        asked_id = :asked
                                    where tenant_id = :tenant and id = :id and candidate = :from and helpers = :were
                                    returning tenant_id, id),
                                counts as (
                                    select tenant_id, cast(:from as text) as candidate, -1 as change from handed
                                        where cast(:from as text) <> :to
                                    union all select tenant_id, cast(:to as text), 1 from handed
                                        where cast(:from as text) <> :to),
                                counted as (
                                """ + InboxCounts.adding("change", "counts order by candidate") + """
                                ) select id from handed
                                """)
                .with("id", was.id())
                .with("from", was.candidate())
                .with("were", was.helpers())
                .with("to", now.candidate())
                .with("claimedFrom", now.claimedFrom())
                .with("heldFor", now.heldFor())
                .with("helpers", now.helpers())
                .with("asked", now.asked())
                .with("at", at)
                .with("stripe", counts.stripe())
                .find(row -> row.uuid("id"))
                .isPresent();
    }

    /// What waits stands still: the time that was left is kept. What is late already stays late.
    public void pause(UUID id, int leftMinutes) {
        sql.of("""
                        update inbox_item set due_at = null, soon_at = null, left_minutes = :left
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("left", leftMinutes).change();
    }

    public void resume(UUID id, Instant opened, Instant due) {
        sql.of("""
                        update inbox_item set due_at = :due, soon_at = :soon, left_minutes = null
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("due", due)
                .with("soon", soon(opened, Optional.of(due)))
                .change();
    }

    public void urged(UUID caseId, Instant at) {
        sql.of("update inbox_item set urged_at = :at where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .with("at", at)
                .change();
    }
}
