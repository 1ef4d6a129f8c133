package io.parkflow.platform.inbox;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One open task.
///
/// @param id          time-ordered, also the engine's
/// @param candidate   `m:<member>` or `r:<role>`
/// @param claimedFrom the group it was taken from, when somebody claimed it
record Item(
        UUID id,
        UUID caseId,
        String workflow,
        String step,
        String candidate,
        Optional<String> claimedFrom,
        Instant openedAt,
        Optional<Instant> dueAt) {

    static Item of(Row row) {
        return new Item(
                row.uuid("id"),
                row.uuid("case_id"),
                row.text("workflow"),
                row.text("step"),
                row.text("candidate"),
                row.findText("claimed_from"),
                row.instant("opened_at"),
                row.findInstant("due_at"));
    }
}
