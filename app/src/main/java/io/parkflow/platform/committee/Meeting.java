package io.parkflow.platform.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.UUID;

/// A meeting: planned, then open, then closed; never back.
record Meeting(UUID id, String title, Instant heldAt, String place, State state) {

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
                State.valueOf(row.text("state")));
    }
}
