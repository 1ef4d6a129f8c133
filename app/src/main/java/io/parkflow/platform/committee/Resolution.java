package io.parkflow.platform.committee;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.UUID;

/// What a meeting resolved, as it was when it closed; nothing of it changes afterwards.
///
/// @param content the items with votes and outcomes, as they were signed off
/// @param digest  SHA-256 over the content's text
/// @param total   of everything granted
record Resolution(UUID meeting, JsonNode content, String digest, Money total, Instant closedAt) {}
