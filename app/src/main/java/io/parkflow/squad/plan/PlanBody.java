package io.parkflow.squad.plan;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as it is sent.
@Serdeable
record PlanBody(@Nullable List<Point> milestones, @Nullable List<Month> curve) {
    /// @param key     letters, digits and `-`; the template's, or made up
    /// @param planned a target date: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`
    /// @param after   keys of those that come first
    @Serdeable
    record Point(
            @Nullable String key,
            @Nullable String name,
            @Nullable String planned,
            @Nullable Boolean isKey,
            @Nullable List<String> after) {}

    /// @param month `2026-07`
    @Serdeable
    record Month(@Nullable String month, @Nullable Money amount) {}
}
