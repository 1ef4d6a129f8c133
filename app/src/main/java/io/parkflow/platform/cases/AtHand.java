package io.parkflow.platform.cases;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The case a transaction works on, read once and kept up to date by those who change it.
final class AtHand {
    private static final ScopedValue<AtHand> RUNNING = ScopedValue.newInstance();

    private @Nullable Case matter;

    private AtHand(Case matter) {
        this.matter = matter;
    }

    static <T> T run(Case matter, Supplier<T> work) {
        return ScopedValue.where(RUNNING, new AtHand(matter)).call(work::get);
    }

    static Optional<Case> find(UUID id) {
        return RUNNING.isBound()
                ? Optional.ofNullable(RUNNING.get().matter)
                        .filter(held -> held.id().equals(id))
                : Optional.empty();
    }

    /// It was changed; the next who asks reads it anew.
    static void changed() {
        if (RUNNING.isBound()) {
            RUNNING.get().matter = null;
        }
    }
}
