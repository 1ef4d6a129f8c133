package io.parkflow;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.squad.projects.Category;
import io.parkflow.squad.projects.Level;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.People;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectArchive;
import io.parkflow.squad.projects.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The invented key projects of the demo park.
final class DemoProjects {
    /// How the plan of the year is shared out, project by project.
    static final List<BigDecimal> PROVINCIAL =
            Stream.of(3, 2, 4, 1).map(BigDecimal::valueOf).toList();

    private static final int ALL = 77;
    static final List<BigDecimal> CITY =
            IntStream.range(0, ALL).mapToObj(i -> BigDecimal.valueOf(5 + i % 9)).toList();

    private static final int FINISHED = 16;
    private static final int STARTED_NOW = 31;
    private static final int STARTED_BEFORE = 20;
    private static final int ADMITTED_NOW = 28;

    private static final List<String> BRANDS =
            List.of("恒泽", "瑞联", "新锐", "科铭", "鼎元", "博远", "凯晟", "润禾", "宏图", "天衡", "远洲");
    private static final List<String> FIELDS = List.of("动力电池", "光伏组件", "医疗器械", "工业机器人", "新型材料", "集成电路", "智能网联");
    private static final List<String> SPACES =
            List.of("高新园/滨江片区/A", "高新园/滨江片区/B", "高新园/空港片区/A", "高新园/生命健康园/C", "高新园/光伏园/D");
    private final LocalDate today;
    private final Map<String, UUID> members;

    /// @param members word of the login → member
    DemoProjects(LocalDate today, Map<String, UUID> members) {
        this.today = today;
        this.members = members;
    }

    /// @param plans of the year, in 万元
    List<ProjectArchive.Past> provincial(List<BigDecimal> plans) {
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
                        today.withDayOfYear(1).plusMonths(20)))
                .toList();
    }

    /// @param plans of the year, in 万元
    List<ProjectArchive.Past> city(List<BigDecimal> plans) {
        return IntStream.range(0, ALL)
                .mapToObj(i -> cityProject(i, plans.get(i)))
                .toList();
    }

    /// First the finished ones, then those started this year, those started before, and those still in preparation. In
    /// the library since this year are all in preparation, and of the started ones as many as are missing.
    private ProjectArchive.Past cityProject(int i, BigDecimal plan) {
        LocalDate first = today.withDayOfYear(1);
        boolean finished = i < FINISHED;
        boolean startedNow = !finished && i < FINISHED + STARTED_NOW;
        boolean startedBefore = !finished && !startedNow && i < FINISHED + STARTED_NOW + STARTED_BEFORE;
        int waiting = ALL - FINISHED - STARTED_NOW - STARTED_BEFORE;
        boolean admittedNow =
                startedNow && i < FINISHED + ADMITTED_NOW - waiting || !finished && !startedNow && !startedBefore;
        LocalDate lastYear = first.minusMonths(9).plusDays(3L * i);
        Optional<LocalDate> admitted = Optional.of(admittedNow ? within(i, ALL, 0.5) : lastYear);
        Optional<LocalDate> started = startedNow
                ? Optional.of(within(i, FINISHED + STARTED_NOW, 1))
                : finished || startedBefore ? Optional.of(lastYear.plusDays(20)) : Optional.empty();
        Optional<LocalDate> done = finished ? Optional.of(within(i, FINISHED, 1)) : Optional.empty();
        LocalDate end = finished
                ? first.plusMonths(i % 11).plusDays(20)
                : started.isPresent() ? first.plusMonths(14 + i % 9) : today.plusMonths(13 + i % 9);
        return past(
                i,
                BRANDS.get(i % BRANDS.size()) + FIELDS.get(i % FIELDS.size()) + "项目" + (i < ALL / 2 ? "一期" : "二期"),
                Level.CITY,
                plan,
                admitted,
                started,
                done,
                end);
    }

    /// A day of this year that is over, the i-th of as many.
    private LocalDate within(int i, int of, double share) {
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
            LocalDate end) {
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

    ProjectArchive.Past reserve() {
        ProjectArchive.Past like = past(
                6,
                "远景前沿装备省重大储备项目",
                Level.PROVINCE,
                new BigDecimal("30000"),
                Optional.of(today.minusDays(60)),
                Optional.empty(),
                Optional.empty(),
                today.plusYears(2));
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

    static Money wan(BigDecimal amount) {
        return Money.of(amount.toPlainString(), Unit.WAN);
    }

    static Map<String, LocalDate> planned(ProjectArchive.Past past) {
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

    /// What lies before the start is reached with it. Of the rest that lies before today some is late.
    static Map<String, LocalDate> reached(ProjectArchive.Past past, Map<String, LocalDate> planned, LocalDate today) {
        boolean late = Math.floorMod(past.owner().uscc().hashCode(), 6) == 0;
        Map<String, LocalDate> reached = new HashMap<>();
        planned.forEach((key, day) -> {
            boolean before = past.started()
                    .filter(start -> !day.isAfter(past.plannedStart().last()))
                    .isPresent();
            boolean passed = day.isBefore(today) && !key.equals("start") && !late;
            if (before || passed || past.finished().isPresent()) {
                LocalDate on = past.finished().filter(day::isAfter).orElse(day);
                reached.put(key, on.isAfter(today) ? today : on);
            }
        });
        return reached;
    }
}
