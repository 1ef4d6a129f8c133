package io.parkflow.platform.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A meeting: planned, then open, then closed; never back.
///
/// @param rules version it was opened with; empty before that, and for meetings held by the standard set before there
///              was a choice
record Meeting(UUID id, String title, Instant heldAt, String place, State state, Optional<Integer> rules) {

    @Serdeable
    enum State {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED
    }

    static Meeting of(Row row) {
        return new Meeting(
                row.uuid("id"),
                row.text("title"),
                row.instant("held_at"),
                row.text("place"),
                State.valueOf(row.text("state")),
                row.findInteger("rules_version"));
    }
}
