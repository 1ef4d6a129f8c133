package io.parkflow.platform.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that is to go outside: once for each channel, target and key.
///
/// @param target endpoint or member
/// @param dueAt  not before
public record Outgoing(
        String channel,
        UUID target,
        String key,
        Optional<String> eventType,
        Optional<String> body,
        boolean urgent,
        Instant dueAt) {}
