package io.parkflow.squad.payments;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payments as they are sent, all of them.
///
/// @param reason needed for a change of what is planned already
@Serdeable
record ScheduleBody(@Nullable List<Due> items, @Nullable String reason) {
    /// @param id  of one that is there; a new one has none
    /// @param due a target date: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`
    @Serdeable
    record Due(
            @Nullable UUID id,
            @Nullable String what,
            @Nullable Money amount,
            @Nullable String due) {}
}
