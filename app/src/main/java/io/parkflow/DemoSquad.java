package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.squad.board.TargetDesk;
import io.parkflow.squad.lights.LightArchive;
import io.parkflow.squad.plan.PlanArchive;
import io.parkflow.squad.projects.Category;
import io.parkflow.squad.projects.Level;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.People;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectArchive;
import io.parkflow.squad.projects.Stage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// What 常州高新区 had published of its key projects from January to November 2022, laid into the current year: 4 provincial
/// projects, all started, with 4.4 billion yuan, 95.7 % of the plan; 77 city projects with 26.7 billion, 111.3 %; 28
/// newly
/// in the library (112 %), 31 newly started (103.3 %), 16 finished (100 %); one provincial project in reserve. The
/// projects themselves are invented; only their sums are the published ones.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoSquad {
    private static final int CITY = 77;
    private static final int FINISHED = 16;
    private static final int STARTED_NOW = 31;
    private static final int STARTED_BEFORE = 20;
    private static final int ADMITTED_NOW = 28;
    private static final int WEEKS = 11;

    private static final BigDecimal WAN_A_YI = BigDecimal.valueOf(10_000);
    private static final List<String> BRANDS =
            List.of("恒泽", "瑞联", "新锐", "科铭", "鼎元", "博远", "凯晟", "润禾", "宏图", "天衡", "远洲");
    private static final List<String> FIELDS = List.of("动力电池", "光伏组件", "医疗器械", "工业机器人", "新型材料", "集成电路", "智能网联");
    private static final List<String> SPACES =
            List.of("高新园/滨江片区/A", "高新园/滨江片区/B", "高新园/空港片区/A", "高新园/生命健康园/C", "高新园/光伏园/D");
    /// How far ahead or behind a project is, before all are brought to the published sum.
    private static final int[] DRIVE = {120, 110, 130, 95, 105, 140, 70, 125, 115, 55, 135};

    private final ProjectArchive projects;
    private final PlanArchive plans;
    private final LightArchive lights;
    private final TargetDesk targets;
    private final Calendars calendars;
    private final Clock clock;

    DemoSquad(
            ProjectArchive projects,
            PlanArchive plans,
            LightArchive lights,
            TargetDesk targets,
            Calendars calendars,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.lights = lights;
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
        enter(provincial(today, members), yi("44"), today);
        enter(city(today, members), yi("267"), today);
        projects.enter(List.of(reserve(today, members)));
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
            Map<String, LocalDate> planned = planned(past);
            plans.freeze(entered.get(i), planned, reached(past, planned, today), curve(past, today));
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
                    : sum.multiply(weights.get(i)).divide(all, 0, java.math.RoundingMode.DOWN);
            shares.add(share);
            left = left.subtract(share);
        }
        return shares;
    }

    private List<ProjectArchive.Past> provincial(LocalDate today, Map<String, UUID> members) {
        List<BigDecimal> plans = shares(yi("45.98"), List.of(of(3), of(2), of(4), of(1)));
        LocalDate before = today.withDayOfYear(1).minusMonths(10);
        return IntStream.range(0, 4)
                .mapToObj(i -> past(
                        i,
                        BRANDS.get(i) + FIELDS.get(i) + "省重大项目",
                        Level.PROVINCE,
                        plans.get(i),
                        Optional.of(before),
                        Optional.of(before.plusMonths(2)),
                        Optional.empty(),
                        today.withDayOfYear(1).plusMonths(20),
                        members))
                .toList();
    }

    private static BigDecimal of(int weight) {
        return BigDecimal.valueOf(weight);
    }

    private List<ProjectArchive.Past> city(LocalDate today, Map<String, UUID> members) {
        List<BigDecimal> plans = shares(
                yi("239.9"),
                IntStream.range(0, CITY).mapToObj(i -> of(5 + i % 9)).toList());
        return IntStream.range(0, CITY)
                .mapToObj(i -> cityProject(i, plans.get(i), today, members))
                .toList();
    }

    /// First the finished ones, then those started this year, those started before, and those still in preparation. In
    /// the library since this year are all in preparation, and of the started ones as many as are missing.
    private ProjectArchive.Past cityProject(int i, BigDecimal plan, LocalDate today, Map<String, UUID> members) {
        LocalDate first = today.withDayOfYear(1);
        boolean finished = i < FINISHED;
        boolean startedNow = !finished && i < FINISHED + STARTED_NOW;
        boolean startedBefore = !finished && !startedNow && i < FINISHED + STARTED_NOW + STARTED_BEFORE;
        int waiting = CITY - FINISHED - STARTED_NOW - STARTED_BEFORE;
        boolean admittedNow =
                startedNow && i < FINISHED + ADMITTED_NOW - waiting || !finished && !startedNow && !startedBefore;
        LocalDate lastYear = first.minusMonths(9).plusDays(3L * i);
        Optional<LocalDate> admitted = Optional.of(admittedNow ? within(today, i, CITY, 0.5) : lastYear);
        Optional<LocalDate> started = startedNow
                ? Optional.of(within(today, i, FINISHED + STARTED_NOW, 1))
                : finished || startedBefore ? Optional.of(lastYear.plusDays(20)) : Optional.empty();
        Optional<LocalDate> done = finished ? Optional.of(within(today, i, FINISHED, 1)) : Optional.empty();
        LocalDate end = finished ? first.plusMonths(i % 11).plusDays(20) : first.plusMonths(14 + i % 9);
        return past(
                i,
                BRANDS.get(i % BRANDS.size()) + FIELDS.get(i % FIELDS.size()) + "项目" + (i < CITY / 2 ? "一期" : "二期"),
                Level.CITY,
                plan,
                admitted,
                started,
                done,
                end,
                members);
    }

    /// A day of this year that is over, the i-th of as many.
    private static LocalDate within(LocalDate today, int i, int of, double share) {
        LocalDate first = today.withDayOfYear(1);
        long days = ChronoUnit.DAYS.between(first, today);
        return first.plusDays((long) (days * share * i / of));
    }

    private ProjectArchive.Past past(
            int i,
            String name,
            Level level,
            BigDecimal planWan,
            Optional<LocalDate> admitted,
            Optional<LocalDate> started,
            Optional<LocalDate> finished,
            LocalDate end,
            Map<String, UUID> members) {
        LocalDate known = admitted.map(day -> day.minusDays(30)).orElse(end.minusYears(2));
        LocalDate start = started.orElse(end.minusMonths(13));
        String uscc = DemoCodes.of(500 + i + (level == Level.PROVINCE ? 100 : 0));
        int squad = i % DemoPeople.SQUADS + 1;
        return new ProjectArchive.Past(
                "演示·" + name,
                new Project.Owner(uscc, "演示·" + name.substring(0, 6) + "有限公司"),
                i % 13 == 5 ? Category.PLATFORM : Category.INDUSTRY,
                level,
                SPACES.get(i % SPACES.size()),
                i % 2 == 0 ? "制造业跑道" : "创新跑道",
                wan(planWan.multiply(BigDecimal.valueOf(i % 20 == 7 ? 40 : 3))),
                wan(planWan),
                i % 17 == 3,
                started.filter(day -> day.isBefore(known))
                        .map(day -> day.minusDays(30))
                        .orElse(known),
                admitted,
                started,
                finished,
                new PartialDate(YearMonth.from(start).atEndOfMonth(), PartialDate.Precision.MONTH),
                PartialDate.on(end),
                Library.ADMITTED,
                finished.isPresent() ? Stage.FINISHED : started.isPresent() ? Stage.BUILDING : Stage.PREPARING,
                new People(
                        Optional.ofNullable(members.get("sponsor" + squad)),
                        Optional.ofNullable(members.get("chief" + squad)),
                        Optional.ofNullable(members.get("officer" + squad))));
    }

    private ProjectArchive.Past reserve(LocalDate today, Map<String, UUID> members) {
        ProjectArchive.Past like = past(
                6,
                "远景前沿装备省重大储备项目",
                Level.PROVINCE,
                new BigDecimal("30000"),
                Optional.of(today.minusDays(60)),
                Optional.empty(),
                Optional.empty(),
                today.plusYears(2),
                members);
        return new ProjectArchive.Past(
                like.name(),
                like.owner(),
                like.category(),
                like.level(),
                like.space(),
                like.track(),
                like.total(),
                like.annualPlan(),
                false,
                like.registered(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                like.plannedStart(),
                like.plannedFinish(),
                Library.RESERVE,
                Stage.PREPARING,
                like.people());
    }

    private static Money wan(BigDecimal amount) {
        return Money.of(amount.toPlainString(), Unit.WAN);
    }

    private static Map<String, LocalDate> planned(ProjectArchive.Past past) {
        LocalDate end = past.plannedFinish().last();
        LocalDate start = past.plannedStart().last();
        long half = ChronoUnit.DAYS.between(start, end) / 2;
        Map<String, LocalDate> planned = new HashMap<>();
        if (past.category() == Category.INDUSTRY) {
            planned.put("land", start.minusDays(90));
            planned.put("construction-permit", start.minusDays(20));
            planned.put("start", start);
            planned.put("roof", start.plusDays(half));
            planned.put("finish", end);
        } else {
            planned.put("approval", start.minusDays(60));
            planned.put("premises", start.plusDays(half));
            planned.put("plaque", end);
        }
        return planned;
    }

    /// What lies before the start is reached with it; what lies before today mostly is.
    private static Map<String, LocalDate> reached(
            ProjectArchive.Past past, Map<String, LocalDate> planned, LocalDate today) {
        Map<String, LocalDate> reached = new HashMap<>();
        planned.forEach((key, day) -> {
            boolean before = past.started()
                    .filter(start -> !day.isAfter(past.plannedStart().last()))
                    .isPresent();
            boolean passed = day.isBefore(today) && past.started().isPresent() && !key.equals("roof");
            if (before || passed || past.finished().isPresent()) {
                LocalDate on = past.finished().filter(day::isAfter).orElse(day);
                reached.put(key, on.isAfter(today) ? today : on);
            }
        });
        return reached;
    }

    private static SortedMap<YearMonth, Money> curve(ProjectArchive.Past past, LocalDate today) {
        List<BigDecimal> months = shares(
                past.annualPlan().in(Unit.WAN),
                java.util.stream.Stream.of(4, 5, 7, 8, 9, 9, 9, 10, 10, 10, 10, 9)
                        .map(BigDecimal::valueOf)
                        .toList());
        SortedMap<YearMonth, Money> curve = new TreeMap<>();
        for (Month month : Month.values()) {
            curve.put(YearMonth.of(today.getYear(), month), wan(months.get(month.ordinal())));
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
                    wan(wan.multiply(BigDecimal.valueOf(end.getDayOfYear()))
                            .divide(BigDecimal.valueOf(days), 0, java.math.RoundingMode.DOWN)));
        }
        totals.put(today, wan(wan));
        return totals;
    }
}
