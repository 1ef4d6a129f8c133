package io.parkflow.squad.payments;

import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What was paid of a payment on a day.
///
/// @param amount below zero where it takes something back
/// @param reason why it takes something back
record Settlement(
        UUID id,
        UUID payment,
        Money amount,
        LocalDate on,
        Optional<UUID> voucher,
        Optional<String> reason,
        Instant at,
        Optional<UUID> by) {}
