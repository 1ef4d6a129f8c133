package io.parkflow.squad.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What a rate is counted from.
public record Share(BigDecimal numerator, BigDecimal denominator) {
    static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static Share of(long numerator, long denominator) {
        return new Share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    Share plus(Share other) {
        return new Share(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /// In per cent with one decimal, half up; of nothing there is none.
    public Optional<BigDecimal> rate() {
        return denominator.signum() > 0
                ? Optional.of(numerator.multiply(WHOLE).divide(denominator, 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /// As [#rate]; of nothing it is a dash.
    String percent() {
        return rate().map(rate -> rate + "%").orElse("—");
    }
}
