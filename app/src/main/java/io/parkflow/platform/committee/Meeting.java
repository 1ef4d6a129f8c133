package io.parkflow.platform.committee;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A meeting: planned, then open, then closed; never back.
record Meeting(UUID id, String title, Instant heldAt, String place, State state) {

    enum State {
        PLANNED,
        OPEN,
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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
