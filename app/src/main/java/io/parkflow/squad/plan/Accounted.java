package io.parkflow.squad.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Whoever has accounted for what a project has reached: what is said to have been before that day was not said in
/// time.
public interface Accounted {
    /// @return nothing: nobody has yet
    Optional<LocalDate> upTo(UUID project);
}
