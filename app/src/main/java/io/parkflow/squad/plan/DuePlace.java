package io.parkflow.squad.plan;

import io.parkflow.ground.problem.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// The place of a milestone in a calendar, as the cursor of a page says it: `2026-07-15_` and its id.
record DuePlace(LocalDate day, UUID id) {

    static DuePlace of(DueMilestones.Due due) {
        return new DuePlace(due.day(), due.milestone().id());
    }

    /// @throws Rejected 400 when it is no cursor
    static DuePlace of(String cursor) {
        try {
            String[] parts = cursor.split("_", 2);
            return new DuePlace(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Rejected.malformed("problem.unreadable-argument", "cursor");
        }
    }

    boolean isBefore(DueMilestones.Due due) {
        int days = day.compareTo(due.day());
        return days < 0
                || days == 0 && id.toString().compareTo(due.milestone().id().toString()) < 0;
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
