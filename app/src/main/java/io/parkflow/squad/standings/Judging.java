package io.parkflow.squad.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What judges of an observation tour gave a project: of 40 for how it looks, 30 for its investment, 20 for service, 10
/// for
/// safety. From five judges on the highest and the lowest sum do not count.
final class Judging {
    private static final int TRIM_FROM = 5;

    private Judging() {}

    record Sheet(BigDecimal look, BigDecimal invest, BigDecimal service, BigDecimal safety) {
        BigDecimal sum() {
            return look.add(invest).add(service).add(safety);
        }
    }

    /// Of 100, two decimals; nothing without a judge.
    static Optional<BigDecimal> points(List<Sheet> sheets) {
        List<BigDecimal> sums = sheets.stream().map(Sheet::sum).sorted().toList();
        List<BigDecimal> counted = sums.size() >= TRIM_FROM ? sums.subList(1, sums.size() - 1) : sums;
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(counted.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP));
    }
}
