package io.parkflow.engine.flowable;

import java.util.function.Supplier;

/// Which database role a command of the engine runs on.
enum Pool {
    /// Work of one park.
    PARK,
    /// Finding and locking due jobs of all parks.
    JOBS,
    /// Deploying the standard library, which belongs to no park.
    LIBRARY;

    private static final ScopedValue<Pool> RUNNING = ScopedValue.newInstance();

    static Pool running() {
        return RUNNING.orElse(PARK);
    }

    <T> T run(Supplier<T> work) {
        return ScopedValue.where(RUNNING, this).call(work::get);
    }
}
