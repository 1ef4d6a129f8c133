package io.parkflow.squad.orders;

import java.util.Optional;
import java.util.UUID;

/// Why an order is issued.
///
/// @param key     the same for the same thing in the same period: never a second order of the same level
/// @param subject the thing itself, whatever the period: of one there is one open order, and exemptions are counted by
///     it, at most two; for a milestone `milestone:<id>`
/// @param reason  in Chinese, as it stands on the order
/// @param handler who answers; empty: the project's chief
public record Cause(
        String key, String subject, Level level, Optional<UUID> project, String reason, Optional<UUID> handler) {}
