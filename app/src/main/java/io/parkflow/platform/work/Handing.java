package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A task given to somebody.
///
/// @param to      member
/// @param comment why, or what for
@Serdeable
record Handing(@Nullable UUID to, @Nullable String comment) {

    /// @param unfit why a member cannot be given it
    /// @throws io.parkflow.ground.problem.Rejected 422 with every flaw
    UUID to(Function<UUID, Optional<Flaw>> unfit) {
        Flaws flaws = new Flaws();
        Words.optional(flaws, comment);
        if (to == null) {
            flaws.add(Flaw.at("/to", "problem.required"));
        } else {
            flaws.add(unfit.apply(to));
        }
        flaws.refuse();
        return Objects.requireNonNull(to);
    }

    Optional<String> findComment() {
        return Words.find(comment);
    }
}
