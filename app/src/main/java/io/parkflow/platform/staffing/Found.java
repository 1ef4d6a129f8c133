package io.parkflow.platform.staffing;

import java.util.Optional;
import java.util.UUID;

/// Who does a step.
public sealed interface Found {

    /// @param candidate inbox key
    /// @param asked     the one person it is, though somebody may stand in
    record Somebody(String candidate, Optional<UUID> asked) implements Found {
        public static Somebody group(String key) {
            return new Somebody(key, Optional.empty());
        }
    }

    /// The workflow says that nobody is asked.
    ///
    /// @param why `nobody`, `starter` or `repeated`
    record Skip(String why) implements Found {}
}
