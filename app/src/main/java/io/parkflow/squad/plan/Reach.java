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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far a request reaches: by it A5 says who decides.
///
/// @param shiftDays      the longest that anything moves, in calendar days
/// @param investPercent  the largest change of total, yearly or, by the end of any month, planned investment
/// @param crossesQuarter something moves into another quarter
/// @param crossesYear    start or finish moves into another year, or is not promised any more
/// @param dropped        names of milestones that are gone, and of key ones that are no longer what they were
/// @param changed        anything at all
record Reach(
        long shiftDays,
        BigDecimal investPercent,
        boolean crossesQuarter,
        boolean crossesYear,
        List<String> dropped,
        boolean changed) {
    /// 开工 and 竣工, and what other categories have instead.
    private static final Set<String> ENDS = Set.of("start", "finish", "opening", "running");

    Reach {
        dropped = List.copyOf(dropped);
    }

    static Reach of(
            Project project,
            Plan plan,
            Plan wanted,
            Optional<Money> total,
            Optional<Money> annual,
            Optional<PartialDate> start,
            Optional<PartialDate> finish) {
        Map<String, Milestone> there = new HashMap<>();
        wanted.milestones().forEach(milestone -> there.put(milestone.key(), milestone));
        Shift shift = Shift.NONE;
        Shift ends = Shift.NONE
                .with(project.targets().start(), start)
                .with(project.targets().finish(), finish);
        for (Milestone was : plan.milestones()) {
            Milestone is = there.get(was.key());
            if (is != null) {
                shift = shift.with(was.planned().last(), is.planned().last());
                ends = ENDS.contains(was.key())
                        ? ends.with(was.planned().last(), is.planned().last())
                        : ends;
            }
        }
        List<Milestone> dropped = plan.milestones().stream()
                .filter(was -> isGone(was, Optional.ofNullable(there.get(was.key()))))
                .toList();
        Money year = project.amounts().annualPlan();
        BigDecimal percent = percent(project.amounts().total(), total)
                .max(percent(year, annual))
                .max(Drift.percent(
                        new Drift.Course(year, plan.curve()), new Drift.Course(annual.orElse(year), wanted.curve())));
        boolean same = PlanJson.of(plan).equals(PlanJson.of(wanted))
                && percent.signum() == 0
                && isSame(start, project.targets().start())
                && isSame(finish, project.targets().finish());
        return new Reach(
                Math.max(shift.days(), ends.days()),
                percent,
                shift.quarter() || ends.quarter(),
                ends.year() || dropped.stream().anyMatch(was -> ENDS.contains(was.key())),
                dropped.stream().map(Milestone::name).toList(),
                !same);
    }

    /// Left out, or a key milestone under another name or a key one no longer.
    private static boolean isGone(Milestone was, Optional<Milestone> is) {
        return is.filter(kept -> !was.isKey() || kept.isKey() && kept.name().equals(was.name()))
                .isEmpty();
    }

    private static boolean isSame(Optional<PartialDate> wanted, Optional<PartialDate> there) {
        return wanted.isEmpty() || wanted.equals(there);
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

        /// A day where none was promised is a promise of that year.
        Shift with(Optional<PartialDate> was, Optional<PartialDate> is) {
            if (is.isEmpty()) {
                return this;
            }
            return was.map(date -> with(date.last(), is.get().last())).orElse(new Shift(days, quarter, true));
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

    /// 顺延 ≤15 days within the quarter: the office; further, or without a milestone that was promised: the leader;
    /// start or finish in another year, or investment by 10 % and more: the park's leader.
    ChangeRows.Level level(Rulebook.Rules rules) {
        boolean much = investPercent.compareTo(BigDecimal.valueOf(rules.number("change", "parkPercent"))) >= 0;
        if (crossesYear || much) {
            return ChangeRows.Level.PARK;
        }
        boolean far = shiftDays > rules.number("change", "officeDays") || crossesQuarter;
        return far || !dropped.isEmpty() ? ChangeRows.Level.LEADER : ChangeRows.Level.OFFICE;
    }
}
