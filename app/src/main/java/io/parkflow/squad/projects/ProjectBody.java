package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// F-A1 as it is sent. Money in yuan; target dates as `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`.
///
/// @param plannedStart   a target date
/// @param officerId      of a new project; afterwards people change by hand-over
/// @param distinctReason why it is another project than those found alike
@Serdeable
record ProjectBody(
        @Nullable String name,
        @Nullable String ownerUscc,
        @Nullable String ownerName,
        @Nullable Category category,
        @Nullable Level level,
        @Nullable String industry,
        @Nullable String space,
        @Nullable String track,
        @Nullable Stage stage,
        @Nullable Boolean isSquad,
        @Nullable Boolean isTop500,
        @Nullable Money totalInvest,
        @Nullable Money annualPlan,
        @Nullable Money contractInvest,
        @Nullable Money inPlaceInvest,
        @Nullable Money output,
        @Nullable Money tax,
        @Nullable BigDecimal landArea,
        @Nullable BigDecimal buildArea,
        @Nullable Integer jobs,
        @Nullable String contractOn,
        @Nullable String plannedStart,
        @Nullable String plannedFinish,
        @Nullable String plannedProduction,
        @Nullable UUID officerId,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable List<Promise> commitments,
        @Nullable String distinctReason) {

    /// A promise of the park.
    @Serdeable
    record Promise(@Nullable String item, @Nullable String until) {}
}
