package io.parkflow.ground.identity;

import java.util.Set;

/// Who may go through to an operation.
sealed interface Door {
    /// Path variable that names the park of a public operation.
    String PARK = "park";

    /// Health and metrics: no park data behind them.
    record Operations() implements Door {}

    /// @param inPark the path names a park by its slug
    record Public(boolean inPark) implements Door {}

    /// @param rights      one of them is enough; empty: every member of the park
    /// @param forEveryone operators of the platform too, who belong to no park
    record Guarded(Set<String> rights, boolean forEveryone) implements Door {}

    /// Nobody has said who may; so nobody may.
    record Shut() implements Door {}
}
