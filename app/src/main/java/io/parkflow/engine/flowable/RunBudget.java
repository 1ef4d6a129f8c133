package io.parkflow.engine.flowable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.engine.Budget;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// How far a case may run: [Budget#STEPS] in a transaction, [Budget#TURNS] around a loop.
///
/// Who goes beyond is refused and everything is rolled back: a person is told, a job is tried again and then waits as
/// an incident. Only turns are written, and only when a case really turns.
@Singleton
final class RunBudget {
    private final Pools pools;
    private final Sql sql;
    // by identity, gone with the transaction
    private final Cache<Object, AtomicInteger> steps =
            Caffeine.newBuilder().weakKeys().build();

    RunBudget(Pools pools, Sql sql) {
        this.pools = pools;
        this.sql = sql;
    }

    /// A node is about to be entered.
    ///
    /// @throws Rejected 422 after too many in the running transaction
    void step() {
        int taken = pools.running()
                .map(transaction ->
                        steps.get(transaction, _ -> new AtomicInteger()).incrementAndGet())
                .orElse(1);
        if (taken > Budget.STEPS) {
            throw Rejected.rule("engine.too-many-steps");
        }
    }

    /// A case is about to take a flow that closes a loop.
    ///
    /// @throws Rejected 422 after too many turns
    void turn(UUID caseId, String loop) {
        int turns = sql.of("""
                        insert into loop_turn (tenant_id, case_id, loop, turns)
                        values (:tenant, :case, :loop, 1)
                        on conflict (tenant_id, case_id, loop) do update set turns = loop_turn.turns + 1
                        returning turns
                        """).with("case", caseId).with("loop", loop).one(row -> row.integer("turns"));
        if (turns > Budget.TURNS) {
            throw Rejected.rule("engine.too-many-turns");
        }
    }
}
