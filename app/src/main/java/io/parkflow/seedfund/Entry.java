package io.parkflow.seedfund;

import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One movement of a fund's money.
///
/// @param source what caused it; the same cause never moves money twice
record Entry(
        UUID id,
        UUID fund,
        Kind kind,
        Money amount,
        Optional<UUID> caseId,
        Optional<Matter> matter,
        String source,
        Instant at) {

    /// What the money moved for, in words.
    record Matter(String number, String title) {}

    enum Kind {
        CONTRIBUTION,
        COMMITMENT,
        RELEASE,
        PAYMENT,
        RECOVERY
    }
}
