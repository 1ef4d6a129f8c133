package io.parkflow.platform.inbox;

import io.parkflow.engine.OpenedTask;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// A step that is opened anew goes to whoever did it before.
///
/// @param doers step → member who did it
/// @param round the round of many answers that goes on, where one does
public record Again(Map<String, UUID> doers, Optional<UUID> round) {
    private static final ScopedValue<Again> NOW = ScopedValue.newInstance();

    public Again {
        doers = Map.copyOf(doers);
    }

    /// @param doers step → member who did it
    public static <T> T run(Map<String, UUID> doers, Supplier<T> work) {
        return run(new Again(doers, Optional.empty()), work);
    }

    public static <T> T run(Again again, Supplier<T> work) {
        return ScopedValue.where(NOW, again).call(work::get);
    }

    /// Each of many is asked as the list says, unless one answer of a round is opened anew.
    static Optional<UUID> findDoer(OpenedTask task) {
        return NOW.isBound() && (task.element().isEmpty() || NOW.get().round().isPresent())
                ? Optional.ofNullable(NOW.get().doers().get(task.step()))
                : Optional.empty();
    }

    static Optional<UUID> findRound(OpenedTask task) {
        return NOW.isBound() && task.round().isPresent() ? NOW.get().round().or(task::round) : task.round();
    }
}
