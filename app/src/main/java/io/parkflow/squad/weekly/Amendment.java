package io.parkflow.squad.weekly;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// 更正单: less was invested than was said before.
///
/// @param state `ASKED`, `APPROVED` by the chief, or `DROPPED` when the report was handed in anew
record Amendment(
        UUID id,
        UUID report,
        Money from,
        Money to,
        String reason,
        String state,
        UUID askedBy,
        Instant askedAt,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt) {

    static Amendment of(Row row) {
        return new Amendment(
                row.uuid("id"),
                row.uuid("report_id"),
                Money.yuan(row.decimal("from_amount")),
                Money.yuan(row.decimal("to_amount")),
                row.text("reason"),
                row.text("state"),
                row.uuid("asked_by"),
                row.instant("asked_at"),
                row.findUuid("decided_by"),
                row.findInstant("decided_at"));
    }

    boolean isAsked() {
        return state.equals("ASKED");
    }
}
