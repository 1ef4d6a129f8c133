package io.parkflow.platform.staffing;

import java.util.Optional;
import java.util.UUID;

/// Who does a step.
public sealed interface Found {

    /// @param candidate inbox key
    /// @param inSteadOf the one who is away
    record Somebody(String candidate, Optional<UUID> inSteadOf) implements Found {}

    /// The workflow says that nobody is asked.
    ///
    /// @param why `nobody`, `starter` or `repeated`
    record Skip(String why) implements Found {}
}
