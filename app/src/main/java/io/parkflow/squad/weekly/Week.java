package io.parkflow.squad.weekly;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A week of the park as it was settled.
///
/// @param merged the weeks before whose only working day went into this one
public record Week(
        UUID id,
        String week,
        LocalDate monday,
        Fate fate,
        Optional<String> merged,
        Instant opensAt,
        Instant reportDue,
        Instant reviewDue,
        Instant agendaAt,
        Instant meetingAt,
        Optional<Instant> openedAt,
        Optional<Instant> yellowAt,
        Optional<Instant> redAt) {

    static final String COLUMNS = """
            id, week, monday, fate, merged, opens_at, report_due, review_due, agenda_at, meeting_at, opened_at,
            yellow_at, red_at
            """;

    /// Where a week stands.
    public enum Fate {
        /// Tasks are being made.
        OPENING,
        OPEN,
        /// Nobody worked, or nobody was there to open it.
        SKIPPED,
        /// Its one working day belongs to the next.
        MERGED,
        /// The next one is open; what was not reported is missed for good.
        OVER
    }

    static Week of(Row row) {
        return new Week(
                row.uuid("id"),
                row.text("week"),
                row.date("monday"),
                Fate.valueOf(row.text("fate")),
                row.findText("merged"),
                row.instant("opens_at"),
                row.instant("report_due"),
                row.instant("review_due"),
                row.instant("agenda_at"),
                row.instant("meeting_at"),
                row.findInstant("opened_at"),
                row.findInstant("yellow_at"),
                row.findInstant("red_at"));
    }
}
