package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.squad.board.TargetDesk;
import io.parkflow.squad.lights.LightArchive;
import io.parkflow.squad.plan.PlanArchive;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectArchive;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What 常州高新区 had published of its key projects from January to November 2022, laid into the current year: 4
/// provincial projects, all started, with 4.4 billion yuan, 95.7 % of the plan; 77 city projects with 26.7 billion,
/// 111.3 %; 28 newly in the library (112 %), 31 newly started (103.3 %), 16 finished (100 %); one provincial project in
/// reserve. The projects themselves are invented; only their sums are the published ones.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoSquad {
    private static final int WEEKS = 11;

    private static final BigDecimal WAN_A_YI = BigDecimal.valueOf(10_000);
    /// How far ahead or behind a project is, before all are brought to the published sum.
    private static final int[] DRIVE = {120, 110, 130, 95, 105, 140, 70, 125, 115, 55, 135};

    private final ProjectArchive projects;
    private final PlanArchive plans;
    private final LightArchive lights;
    private final Projects register;
    private final DemoDispatch dispatch;
    private final DemoPayments payments;
    private final TargetDesk targets;
    private final Calendars calendars;
    private final Clock clock;

    DemoSquad(
            ProjectArchive projects,
            PlanArchive plans,
            LightArchive lights,
            Projects register,
            DemoDispatch dispatch,
            DemoPayments payments,
            TargetDesk targets,
            Calendars calendars,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.lights = lights;
        this.register = register;
        this.dispatch = dispatch;
        this.payments = payments;
        this.targets = targets;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param members word of the login → member
    void enter(Map<String, UUID> members) {
        LocalDate today = calendars.current().day(clock.instant());
        int year = today.getYear();
        targets.set(year, TargetDesk.Measure.ADMITTED, new BigDecimal("25"));
        targets.set(year, TargetDesk.Measure.STARTED, new BigDecimal("30"));
        targets.set(year, TargetDesk.Measure.FINISHED, new BigDecimal("16"));
        DemoProjects invented = new DemoProjects(today, members);
        enter(invented.provincial(shares(yi("45.98"), DemoProjects.PROVINCIAL)), yi("44"), today);
        enter(invented.city(shares(yi("239.9"), DemoProjects.CITY)), yi("267"), today);
        projects.enter(List.of(invented.reserve()));
        payments.enter(register.admitted());
        dispatch.begin(register.admitted(), members);
        lights.judge(WEEKS);
    }

    private static BigDecimal yi(String amount) {
        return new BigDecimal(amount).multiply(WAN_A_YI);
    }

    /// @param invested of all of them this year, in 万元
    private void enter(List<ProjectArchive.Past> pasts, BigDecimal invested, LocalDate today) {
        List<Project> entered = projects.enter(pasts);
        List<BigDecimal> shares = shares(
                invested,
                IntStream.range(0, pasts.size())
                        .mapToObj(i ->
                                pasts.get(i).annualPlan().yuan().multiply(BigDecimal.valueOf(DRIVE[i % DRIVE.length])))
                        .toList());
        for (int i = 0; i < entered.size(); i++) {
            ProjectArchive.Past past = pasts.get(i);
            Map<String, LocalDate> planned = DemoProjects.planned(past);
            plans.freeze(entered.get(i), planned, DemoProjects.reached(past, planned, today), curve(past, today));
            plans.invested(entered.get(i), invested(shares.get(i), today));
        }
    }

    /// Parts of a sum by weight, whole 万元, the last takes what is left.
    private static List<BigDecimal> shares(BigDecimal sum, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = sum;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = i == weights.size() - 1
                    ? left
                    : sum.multiply(weights.get(i)).divide(all, 0, RoundingMode.DOWN);
            shares.add(share);
            left = left.subtract(share);
        }
        return shares;
    }

    private static SortedMap<YearMonth, Money> curve(ProjectArchive.Past past, LocalDate today) {
        List<BigDecimal> months = shares(
                past.annualPlan().in(Unit.WAN),
                Stream.of(4, 5, 7, 8, 9, 9, 9, 10, 10, 10, 10, 9)
                        .map(BigDecimal::valueOf)
                        .toList());
        SortedMap<YearMonth, Money> curve = new TreeMap<>();
        for (Month month : Month.values()) {
            curve.put(YearMonth.of(today.getYear(), month), DemoProjects.wan(months.get(month.ordinal())));
        }
        return curve;
    }

    /// Month by month up to today, growing evenly.
    private static SortedMap<LocalDate, Money> invested(BigDecimal wan, LocalDate today) {
        SortedMap<LocalDate, Money> totals = new TreeMap<>();
        long days = ChronoUnit.DAYS.between(today.withDayOfYear(1), today) + 1;
        for (int month = 1; month < today.getMonthValue(); month++) {
            LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
            totals.put(
                    end,
                    DemoProjects.wan(wan.multiply(BigDecimal.valueOf(end.getDayOfYear()))
                            .divide(BigDecimal.valueOf(days), 0, RoundingMode.DOWN)));
        }
        totals.put(today, DemoProjects.wan(wan));
        return totals;
    }
}
