package io.parkflow.platform.delivery;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something on its way outside.
///
/// @param target   endpoint or member
/// @param key      what it brings: a message, an event, the day of a digest
/// @param attempts this one included
public record Parcel(
        UUID id,
        String channel,
        UUID target,
        String key,
        Optional<String> eventType,
        Optional<String> body,
        Instant createdAt,
        int attempts) {

    static Parcel of(Row row) {
        return new Parcel(
                row.uuid("id"),
                row.text("channel"),
                row.uuid("target"),
                row.text("key"),
                row.findText("event_type"),
                row.findText("body"),
                row.instant("created_at"),
                row.integer("attempts"));
    }
}
