package io.parkflow.ground.tenancy;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Binds work to a park. The binding is a propagated context element, so it crosses executors and virtual threads.
public final class Tenancy {
    private Tenancy() {}

    public static Optional<Tenant> find() {
        return PropagatedContext.getOrEmpty().find(Tenant.class);
    }

    /// @throws IllegalStateException when no park is bound: a broken contract, never a user's mistake
    public static Tenant current() {
        return find().orElseThrow(() -> new IllegalStateException("no park is bound to this work"));
    }

    public static <T> T as(Tenant tenant, Supplier<T> work) {
        try (var _ = context(tenant).propagate()) {
            return work.get();
        }
    }

    public static void run(Tenant tenant, Runnable work) {
        try (var _ = context(tenant).propagate()) {
            work.run();
        }
    }

    public static <T> T call(Tenant tenant, Callable<T> work) throws Exception {
        try (var _ = context(tenant).propagate()) {
            return work.call();
        }
    }

    /// The running context with its park replaced; a park that is bound already is not kept beside it.
    public static PropagatedContext context(Tenant tenant) {
        PropagatedContext running = PropagatedContext.getOrEmpty();
        PropagatedContext bare = running.find(Tenant.class).map(running::minus).orElse(running);
        return bare.plus(tenant);
    }
}
