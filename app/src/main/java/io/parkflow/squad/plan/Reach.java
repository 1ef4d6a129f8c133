package io.parkflow.squad.plan;

import io.parkflow.ground.money.Money;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far a request reaches: by it A5 says who decides.
///
/// @param shiftDays      the longest that anything moves, in calendar days
/// @param investPercent  the largest change of total or yearly investment
/// @param crossesQuarter something moves into another quarter
/// @param crossesYear    start or finish moves into another year
/// @param changed        anything at all
record Reach(long shiftDays, BigDecimal investPercent, boolean crossesQuarter, boolean crossesYear, boolean changed) {

    static Reach of(
            Project project,
            Plan plan,
            Plan wanted,
            Optional<Money> total,
            Optional<Money> annual,
            Optional<PartialDate> start,
            Optional<PartialDate> finish) {
        Map<String, LocalDate> before = new HashMap<>();
        plan.milestones()
                .forEach(milestone ->
                        before.put(milestone.key(), milestone.planned().last()));
        Shift shift = Shift.NONE;
        for (Milestone milestone : wanted.milestones()) {
            LocalDate was = before.get(milestone.key());
            if (was != null) {
                shift = shift.with(was, milestone.planned().last());
            }
        }
        Shift ends = Shift.NONE
                .with(project.targets().start(), start)
                .with(project.targets().finish(), finish);
        BigDecimal percent = percent(project.amounts().total(), total)
                .max(percent(project.amounts().annualPlan(), annual));
        boolean same = PlanJson.of(plan).equals(PlanJson.of(wanted))
                && percent.signum() == 0
                && start.map(date ->
                                project.targets().start().filter(date::equals).isPresent())
                        .orElse(true)
                && finish.map(date ->
                                project.targets().finish().filter(date::equals).isPresent())
                        .orElse(true);
        return new Reach(
                Math.max(shift.days(), ends.days()), percent, shift.quarter() || ends.quarter(), ends.year(), !same);
    }

    private record Shift(long days, boolean quarter, boolean year) {
        static final Shift NONE = new Shift(0, false, false);

        Shift with(LocalDate was, LocalDate is) {
            boolean otherYear = was.getYear() != is.getYear();
            boolean otherQuarter = otherYear || was.get(IsoFields.QUARTER_OF_YEAR) != is.get(IsoFields.QUARTER_OF_YEAR);
            return new Shift(
                    Math.max(days, Math.abs(ChronoUnit.DAYS.between(was, is))),
                    quarter || otherQuarter,
                    year || otherYear);
        }

        Shift with(Optional<PartialDate> was, Optional<PartialDate> is) {
            return was.isPresent() && is.isPresent()
                    ? with(was.get().last(), is.get().last())
                    : this;
        }
    }

    private static BigDecimal percent(Money was, Optional<Money> is) {
        if (is.isEmpty() || was.equals(is.get())) {
            return BigDecimal.ZERO;
        }
        if (was.isZero()) {
            return BigDecimal.valueOf(100);
        }
        return is.get()
                .difference(was)
                .yuan()
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(was.yuan(), 2, RoundingMode.HALF_UP);
    }

    boolean isNothing() {
        return !changed;
    }

    /// 顺延 ≤15 days within the quarter: the office; further: the leader; start or finish in another year, or
    /// investment by 10 % and more: the park's leader.
    ChangeRows.Level level(Rulebook.Rules rules) {
        boolean much = investPercent.compareTo(BigDecimal.valueOf(rules.number("change", "parkPercent"))) >= 0;
        if (crossesYear || much) {
            return ChangeRows.Level.PARK;
        }
        return shiftDays > rules.number("change", "officeDays") || crossesQuarter
                ? ChangeRows.Level.LEADER
                : ChangeRows.Level.OFFICE;
    }
}
