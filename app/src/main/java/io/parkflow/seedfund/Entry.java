package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One movement of a fund's money.
///
/// @param source what caused it; the same cause never moves money twice
record Entry(UUID id, UUID fund, Kind kind, Money amount, Optional<UUID> caseId, String source, Instant at) {

    enum Kind {
        CONTRIBUTION,
        COMMITMENT,
        RELEASE,
        PAYMENT,
        RECOVERY
    }
}
