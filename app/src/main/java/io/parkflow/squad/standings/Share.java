package io.parkflow.squad.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a part of a score is counted from.
record Share(BigDecimal numerator, BigDecimal denominator) {
    static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Share of(long numerator, long denominator) {
        return new Share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /// With one decimal; of nothing it is a dash.
    String percent() {
        return denominator.signum() > 0
                ? numerator.multiply(WHOLE).divide(denominator, 1, RoundingMode.HALF_UP) + "%"
                : "—";
    }
}
