package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a project comes to next, from the room that plans, beside what lists show.
public interface Ahead {
    /// The first milestone of what was promised that is not reached.
    ///
    /// @param planned as exactly as it was said: `2026-07`
    @Serdeable
    record Next(String name, String planned, boolean late) {}

    /// One statement for all of them; a project without a promise, or with nothing left to reach, is left out.
    ///
    /// @param asOf empty: now
    Map<UUID, Next> next(Collection<UUID> projects, Optional<LocalDate> asOf);
}
