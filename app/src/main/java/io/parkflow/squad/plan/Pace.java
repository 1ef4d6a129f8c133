package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/// How much of the year's investment is done, and how much should be (序时进度), in per cent with one decimal.
///
/// @param completion 完成率: may be above 100
/// @param expected   from the curve, evenly by month without one
/// @param deviation  percentage points ahead; below zero: behind
public record Pace(BigDecimal completion, BigDecimal expected, BigDecimal deviation) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 10;

    /// @param curve  months of any years; only those of the year count
    /// @param invested since the first of January
    /// @return nothing without a plan for the year
    public static Optional<Pace> of(Money annualPlan, Map<YearMonth, Money> curve, Money invested, LocalDate day) {
        if (annualPlan.isZero()) {
            return Optional.empty();
        }
        BigDecimal completion = share(invested.yuan(), annualPlan);
        BigDecimal expected = share(due(annualPlan, curve, day), annualPlan);
        return Optional.of(new Pace(
                completion.setScale(1, RoundingMode.HALF_UP),
                expected.setScale(1, RoundingMode.HALF_UP),
                completion.subtract(expected).setScale(1, RoundingMode.HALF_UP)));
    }

    private static BigDecimal share(BigDecimal part, Money whole) {
        return part.multiply(HUNDRED).divide(whole.yuan(), FINE, RoundingMode.HALF_UP);
    }

    /// What should be invested by the end of the day: whole months, and of the running one as much as has passed.
    static BigDecimal due(Money annualPlan, Map<YearMonth, Money> curve, LocalDate day) {
        boolean drawn = curve.keySet().stream().anyMatch(month -> month.getYear() == day.getYear());
        BigDecimal even = annualPlan.yuan().divide(BigDecimal.valueOf(12), FINE, RoundingMode.HALF_UP);
        YearMonth now = YearMonth.from(day);
        BigDecimal due = BigDecimal.ZERO;
        for (int m = 1; m <= day.getMonthValue(); m++) {
            YearMonth month = YearMonth.of(day.getYear(), m);
            BigDecimal planned = drawn ? curve.getOrDefault(month, Money.ZERO).yuan() : even;
            BigDecimal passed = month.equals(now)
                    ? planned.multiply(BigDecimal.valueOf(day.getDayOfMonth()))
                            .divide(BigDecimal.valueOf(day.lengthOfMonth()), FINE, RoundingMode.HALF_UP)
                    : planned;
            due = due.add(passed);
        }
        return due;
    }
}
