package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How far what should be invested of a year moves when its curve does: a curve with the same sum at its end may
/// promise much less on the way there.
final class Drift {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Drift() {}

    /// What a year is measured by, see [Pace].
    record Course(Money annualPlan, Map<YearMonth, Money> curve) {
        private BigDecimal due(LocalDate day) {
            return Pace.due(annualPlan, curve, day);
        }
    }

    /// @return the farthest that the sum of a year moves by the end of any month, in percent of the year
    static BigDecimal percent(Course before, Course after) {
        TreeSet<Integer> years = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(course -> course.curve().keySet().stream())
                .forEach(month -> years.add(month.getYear()));
        return years.stream().map(year -> percent(year, before, after)).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal percent(int year, Course before, Course after) {
        BigDecimal whole = before.due(Year.of(year).atMonth(12).atEndOfMonth());
        BigDecimal farthest = Stream.iterate(1, month -> month <= 12, month -> month + 1)
                .map(month -> YearMonth.of(year, month).atEndOfMonth())
                .map(day -> after.due(day).subtract(before.due(day)).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (farthest.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return whole.signum() == 0 ? HUNDRED : farthest.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
