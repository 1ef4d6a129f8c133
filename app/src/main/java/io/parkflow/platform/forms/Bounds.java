package io.parkflow.platform.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Least and greatest value, both included; null: no bound.
public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    boolean isBelow(BigDecimal value) {
        return min != null && value.compareTo(min) < 0;
    }

    boolean isAbove(BigDecimal value) {
        return max != null && value.compareTo(max) > 0;
    }
}
