package io.parkflow.platform.inbox;

import java.util.UUID;
import java.util.function.Supplier;

/// The task a person is answering right now: the engine will report it closed, which the desk has seen to already.
public final class Answering {
    private static final ScopedValue<UUID> TASK = ScopedValue.newInstance();

    private Answering() {}

    public static <T> T run(UUID task, Supplier<T> work) {
        return ScopedValue.where(TASK, task).call(work::get);
    }

    static boolean is(UUID task) {
        return TASK.isBound() && TASK.get().equals(task);
    }
}
