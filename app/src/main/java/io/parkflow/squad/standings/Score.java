package io.parkflow.squad.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The points of a project in a quarter, by the park's [Terms]. Each part says what it is counted from.
///
/// A part with nothing to be counted from (no milestone was due) is neither earned nor lost: its weight is shared out
/// over the others.
record Score(List<Part> parts, int red, int yellow, Terms terms) {
    private static final int DIGITS = 10;

    Score {
        parts = List.copyOf(parts);
    }

    /// @param numerator   for example yuan invested
    /// @param denominator for example yuan planned for the year; zero: not counted
    /// @param most        it may count for, as a share of one
    /// @param original    the same by what was promised first (v1 口径); shown, not scored
    record Part(
            String key,
            int weight,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal most,
            Optional<Share> original) {
        Part(String key, int weight, BigDecimal numerator, BigDecimal denominator, BigDecimal most) {
            this(key, weight, numerator, denominator, most, Optional.empty());
        }

        boolean counts() {
            return denominator.signum() > 0;
        }

        /// As a share of one, capped.
        BigDecimal rate() {
            BigDecimal rate = numerator.divide(denominator, DIGITS, RoundingMode.HALF_UP);
            return rate.min(most).max(BigDecimal.ZERO);
        }
    }

    /// What the weights of the parts that count are stretched by.
    private BigDecimal stretch() {
        int counted = parts.stream().filter(Part::counts).mapToInt(Part::weight).sum();
        int all = parts.stream().mapToInt(Part::weight).sum();
        return counted == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(all).divide(BigDecimal.valueOf(counted), DIGITS, RoundingMode.HALF_UP);
    }

    /// Two decimals.
    BigDecimal points(Part part) {
        return part.counts()
                ? part.rate()
                        .multiply(BigDecimal.valueOf(part.weight()))
                        .multiply(stretch())
                        .setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }

    BigDecimal deduction() {
        return terms.red().multiply(BigDecimal.valueOf(red)).add(terms.yellow().multiply(BigDecimal.valueOf(yellow)));
    }

    /// May fall below zero.
    BigDecimal total() {
        return parts.stream()
                .map(this::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(deduction())
                .setScale(2, RoundingMode.HALF_UP);
    }

    /// In percent with one decimal, before the cap; a dash where there is nothing to be counted from.
    static String percent(Part part) {
        return new Share(part.numerator(), part.denominator()).percent();
    }
}
