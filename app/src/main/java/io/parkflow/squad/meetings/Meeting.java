package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A meeting.
///
/// @param week       whose reports it speaks about
/// @param minutesDue 24 hours after it was closed; when that day is off, noon of the next working day
record Meeting(
        UUID id,
        String kind,
        Optional<UUID> week,
        String title,
        Instant heldAt,
        String place,
        State state,
        Optional<UUID> chair,
        Optional<Instant> compiledAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> minutesDue,
        Optional<Instant> minutesAt,
        Optional<UUID> minutesBy) {

    static final String COLUMNS = """
            id, kind, week_id, title, held_at, place, state, chair_id, compiled_at, opened_at, closed_at, minutes_due,
            minutes_at, minutes_by
            """;

    enum State {
        PLANNED,
        OPEN,
        CLOSED,
        /// Its minutes are out and its outcomes handed out.
        ISSUED
    }

    static Meeting of(Row row) {
        return new Meeting(
                row.uuid("id"),
                row.text("kind"),
                row.findUuid("week_id"),
                row.text("title"),
                row.instant("held_at"),
                row.text("place"),
                State.valueOf(row.text("state")),
                row.findUuid("chair_id"),
                row.findInstant("compiled_at"),
                row.findInstant("opened_at"),
                row.findInstant("closed_at"),
                row.findInstant("minutes_due"),
                row.findInstant("minutes_at"),
                row.findUuid("minutes_by"));
    }
}
