package io.parkflow.squad.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What judges of an observation tour gave a project for how it looks, its investment, service and safety: of 40, 30,
/// 20
/// and 10 unless the park says otherwise. From so many judges on, usually five, the highest and the lowest sum do not
/// count.
final class Judging {
    private Judging() {}

    record Sheet(BigDecimal look, BigDecimal invest, BigDecimal service, BigDecimal safety) {
        BigDecimal sum() {
            return look.add(invest).add(service).add(safety);
        }
    }

    /// Of 100, two decimals; nothing without a judge.
    ///
    /// @param trimFrom judges
    static Optional<BigDecimal> points(List<Sheet> sheets, int trimFrom) {
        List<BigDecimal> sums = sheets.stream().map(Sheet::sum).sorted().toList();
        List<BigDecimal> counted = sums.size() >= trimFrom && sums.size() > 2 ? sums.subList(1, sums.size() - 1) : sums;
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(counted.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP));
    }
}
