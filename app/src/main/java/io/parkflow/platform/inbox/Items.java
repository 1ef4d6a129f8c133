package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Open tasks and how many there are for whom. A task and its count change in one statement.
@Singleton
final class Items {
    /// Enough that people who answer tasks of one group at once seldom meet on a counter row.
    private static final int STRIPES = 32;

    private static final String COUNT = """
            insert into inbox_count (tenant_id, candidate, stripe, open)
            select tenant_id, candidate, cast(:stripe as smallint), %s from %s
            on conflict (tenant_id, candidate, stripe) do update set open = inbox_count.open + excluded.open
            """;

    private final Sql sql;

    Items(Sql sql) {
        this.sql = sql;
    }

    void open(Item item) {
        sql.of("""
                        with opened as (
                            insert into inbox_item (tenant_id, id, case_id, workflow, step, candidate, opened_at, due_at)
                            values (:tenant, :id, :case, :workflow, :step, :candidate, :openedAt, :dueAt)
                            returning tenant_id, candidate)
                        """ + COUNT.formatted("1", "opened"))
                .with("id", item.id())
                .with("case", item.caseId())
                .with("workflow", item.workflow())
                .with("step", item.step())
                .with("candidate", item.candidate())
                .with("openedAt", item.openedAt())
                .with("dueAt", item.dueAt())
                .with("stripe", stripe())
                .change();
    }

    /// Takes a task out of the inbox for the one who answers it, and enters it as done. Whoever comes second waits and
    /// then finds nothing.
    Optional<Item> take(UUID id, List<String> candidates, UUID member, String outcome, Instant now) {
        return sql.of("""
                        with taken as (
                            delete from inbox_item
                            where tenant_id = :tenant and id = :id and candidate = any(:candidates)
                            returning tenant_id, id, case_id, workflow, step, candidate, claimed_from, opened_at, due_at),
                        done as (
                            insert into inbox_done (tenant_id, id, member_id, case_id, workflow, step, outcome, candidate,
                                opened_at, done_at)
                            select tenant_id, id, :member, case_id, workflow, step, :outcome,
                                coalesce(claimed_from, candidate), opened_at, :now from taken),
                        counted as (
                        """ + COUNT.formatted("-1", "taken") + ") select * from taken")
                .with("id", id)
                .with("candidates", candidates)
                .with("member", member)
                .with("outcome", outcome)
                .with("now", now)
                .with("stripe", stripe())
                .find(Item::of);
    }

    /// Takes a task away that the engine no longer asks for. Does nothing when it was answered.
    Optional<Item> drop(UUID id) {
        return sql.of("""
                        with taken as (
                            delete from inbox_item where tenant_id = :tenant and id = :id
                            returning tenant_id, id, case_id, workflow, step, candidate, claimed_from, opened_at, due_at),
                        counted as (
                        """ + COUNT.formatted("-1", "taken") + ") select * from taken")
                .with("id", id)
                .with("stripe", stripe())
                .find(Item::of);
    }

    Optional<Item> find(UUID id, List<String> candidates) {
        return sql.of(
                        "select * from inbox_item where tenant_id = :tenant and id = :id and candidate = any(:candidates)")
                .with("id", id)
                .with("candidates", candidates)
                .find(Item::of);
    }

    List<Item> ofCase(UUID caseId) {
        return sql.of("select * from inbox_item where tenant_id = :tenant and case_id = :case order by id")
                .with("case", caseId)
                .list(Item::of);
    }

    /// Hands a task from one key to another.
    ///
    /// @return false when it is no longer there
    boolean hand(UUID id, String from, String to, Optional<String> claimedFrom) {
        return sql.of("""
                                with handed as (
                                    update inbox_item set candidate = :to, claimed_from = :claimedFrom
                                    where tenant_id = :tenant and id = :id and candidate = :from
                                    returning tenant_id),
                                counts as (
                                    select tenant_id, cast(:from as text) as candidate, -1 as change from handed
                                    union all select tenant_id, cast(:to as text), 1 from handed)
                                insert into inbox_count (tenant_id, candidate, stripe, open)
                                select tenant_id, candidate, cast(:stripe as smallint), change from counts order by candidate
                                on conflict (tenant_id, candidate, stripe)
                                do update set open = inbox_count.open + excluded.open
                                """)
                        .with("id", id)
                        .with("from", from)
                        .with("to", to)
                        .with("claimedFrom", claimedFrom)
                        .with("stripe", stripe())
                        .change()
                > 0;
    }

    int count(List<String> candidates) {
        return sql.of("""
                        select cast(coalesce(sum(open), 0) as integer) as open from inbox_count
                        where tenant_id = :tenant and candidate = any(:candidates)
                        """).with("candidates", candidates).one(row -> row.integer("open"));
    }

    private static int stripe() {
        return ThreadLocalRandom.current().nextInt(STRIPES);
    }
}
