package io.parkflow.ground.identity;

import java.time.Instant;
import java.util.UUID;

/// Something that ended before its time.
sealed interface Revocation {
    Instant at();

    /// Tokens of this account with a smaller epoch are refused.
    record Epoch(Instant at, UUID account, int epoch) implements Revocation {}

    record Session(Instant at, UUID session) implements Revocation {}
}
