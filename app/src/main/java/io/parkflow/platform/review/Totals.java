package io.parkflow.platform.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the sheets of a panel come to.
///
/// @param mean of the sheets that count, two decimals, half up; empty when there are too few
record Totals(Optional<BigDecimal> mean, Result result) {

    @Serdeable
    enum Result {
        @JsonProperty("pass")
        PASS,
        @JsonProperty("fail")
        FAIL,
        @JsonProperty("few")
        FEW;

        static Result of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param totals of each sheet
    /// @param vetoed whether any expert named a ground that excludes
    static Totals of(Rubric rubric, List<BigDecimal> totals, boolean vetoed) {
        if (totals.size() < rubric.minExperts()) {
            return new Totals(Optional.empty(), Result.FEW);
        }
        List<BigDecimal> sorted = totals.stream().sorted().toList();
        List<BigDecimal> counted = sorted.size() >= rubric.trimFrom() ? sorted.subList(1, sorted.size() - 1) : sorted;
        BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal many = BigDecimal.valueOf(counted.size());
        // compared before rounding: 69.995 does not reach 70
        boolean reached = sum.compareTo(new BigDecimal(rubric.pass()).multiply(many)) >= 0;
        return new Totals(
                Optional.of(sum.divide(many, 2, RoundingMode.HALF_UP)), reached && !vetoed ? Result.PASS : Result.FAIL);
    }
}
