package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// How much waits for whom, exactly. Kept in stripes by the statements that open and take tasks.
@Singleton
public final class InboxCounts {
    /// Enough that people who answer tasks of one group at once seldom meet on a counter row.
    private static final int STRIPES = 32;

    private static final String ADDING = """
            insert into inbox_count (tenant_id, candidate, stripe, open)
            select tenant_id, candidate, cast(:stripe as smallint), %s from %s
            on conflict (tenant_id, candidate, stripe) do update set open = inbox_count.open + excluded.open
            """;

    private final Sql sql;
    private final Transactions transactions;

    InboxCounts(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// The part of a statement that counts what the rest of it changed.
    static String adding(String change, String from) {
        return ADDING.formatted(change, from);
    }

    /// The same all through a transaction: one that opens many tasks for somebody leaves them the other rows.
    int stripe() {
        return Math.floorMod(System.identityHashCode(transactions.current()), STRIPES);
    }

    /// Counts something that waits for a key without being a task.
    public void count(String key, int change) {
        sql.of("""
                        insert into inbox_count (tenant_id, candidate, stripe, open)
                        values (:tenant, :key, cast(:stripe as smallint), :change)
                        on conflict (tenant_id, candidate, stripe) do update set open = inbox_count.open + excluded.open
                        """)
                .with("key", key)
                .with("change", change)
                .with("stripe", stripe())
                .change();
    }

    public int count(List<String> candidates) {
        return sql.of("""
                        select cast(coalesce(sum(open), 0) as integer) as open from inbox_count
                        where tenant_id = :tenant and candidate = any(:candidates)
                        """).with("candidates", candidates).one(row -> row.integer("open"));
    }

    /// In one statement.
    Counts of(List<String> todo, List<String> claimable, UUID member, Optional<UUID> resident) {
        return sql.of("""
                        select cast(coalesce(sum(open) filter (where candidate = any(:todo)), 0) as integer) as todo,
                            cast(coalesce(sum(open) filter (where candidate = any(:claimable)), 0) as integer) as claimable,
                            cast(coalesce(sum(open) filter (where candidate = :mine), 0) as integer) as mine,
                            cast(coalesce(sum(open) filter (where candidate = :copied), 0) as integer) as copied,
                            (select cast(count(*) as integer) from matter where tenant_id = :tenant
                                and starter_id = :member and closed_at is null) as started,
                            cast(coalesce(sum(open) filter (where candidate = :done), 0) as integer) as done,
                            (select cast(count(*) as integer) from unsent where tenant_id = :tenant
                                and owner_id = any(:owners)) as drafts
                        from inbox_count where tenant_id = :tenant and candidate = any(:all)
                        """)
                .with("todo", todo)
                .with("claimable", claimable)
                .with("mine", Viewer.member(member))
                .with("copied", "c:" + member)
                .with("done", "d:" + member)
                .with("member", member)
                .with(
                        "owners",
                        Stream.concat(Stream.of(member), resident.stream()).toList())
                .with(
                        "all",
                        Stream.concat(todo.stream(), Stream.of("c:" + member, "d:" + member))
                                .toList())
                .one(row -> new Counts(
                        row.integer("todo"),
                        row.integer("claimable"),
                        row.integer("mine"),
                        row.integer("started"),
                        row.integer("copied"),
                        row.integer("done"),
                        row.integer("drafts")));
    }
}
