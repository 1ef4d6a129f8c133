package io.parkflow.platform.cases;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Whom a room's own books name for steps of a case, whoever answers them: 承办人 stays 承办人.
public interface Responsible {
    /// @return nobody, when the case is not this room's
    Set<UUID> of(Case matter, Collection<String> steps);
}
