package io.parkflow.squad.board;

import io.parkflow.ground.money.Money;
import io.parkflow.squad.plan.Investments;
import io.parkflow.squad.plan.Pace;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Amounts;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Lamp;
import io.parkflow.squad.projects.Level;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// Works the board out of the projects themselves, as they were at the end of a day: thirteen statements however
/// many projects there are. Ratios are in per cent with one decimal, half up, and may be above 100.
@Singleton
final class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Projects projects;
    private final Investments investments;
    private final Plans plans;
    private final TargetDesk targets;
    private final LoopFigures loop;
    private final List<Lamp> lamps;
    private final Moments moments;

    Figures(
            Projects projects,
            Investments investments,
            Plans plans,
            TargetDesk targets,
            LoopFigures loop,
            List<Lamp> lamps,
            Moments moments) {
        this.projects = projects;
        this.investments = investments;
        this.plans = plans;
        this.targets = targets;
        this.loop = loop;
        this.lamps = List.copyOf(lamps);
        this.moments = moments;
    }

    /// Name → figure; what has no denominator is left out. Money in yuan.
    ///
    /// @param asOf empty: now
    Map<String, BigDecimal> of(Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElseGet(moments::today);
        List<Project> library = asOf.map(moments::endOf).map(projects::admitted).orElseGet(projects::admitted).stream()
                .filter(project -> project.course() != Course.TERMINATED)
                .toList();
        List<UUID> ids = library.stream().map(Project::id).toList();
        Map<UUID, Investments.Sum> invested = investments.sums(ids, day, asOf.map(moments::endOf));
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("inLibrary", BigDecimal.valueOf(library.size()));
        money(figures, "Province", library, Figures::isProvince, invested);
        money(figures, "City", library, project -> project.level() == Level.CITY, invested);
        money(figures, "", library, _ -> true, invested);
        counts(figures, library, day, asOf.map(moments::endOf));
        deviation(figures, library, invested, day);
        lights(figures, ids, asOf);
        figures.putAll(loop.of(day));
        return figures;
    }

    private static boolean isProvince(Project project) {
        return project.level() == Level.PROVINCE || project.level() == Level.STATE;
    }

    private static void money(
            Map<String, BigDecimal> figures,
            String whose,
            List<Project> library,
            Predicate<Project> which,
            Map<UUID, Investments.Sum> invested) {
        BigDecimal plan = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (Project project : library.stream().filter(which).toList()) {
            plan = plan.add(project.amounts().annualPlan().yuan());
            done = done.add(invested.getOrDefault(project.id(), Investments.Sum.NOTHING)
                    .year()
                    .yuan());
        }
        figures.put("planned" + whose, plan);
        figures.put("invested" + whose, done);
        ratio(figures, "completion" + whose, done, plan);
    }

    private static void ratio(Map<String, BigDecimal> figures, String name, BigDecimal part, BigDecimal whole) {
        if (whole.signum() != 0) {
            figures.put(name, part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
        }
    }

    private void counts(
            Map<String, BigDecimal> figures, List<Project> library, LocalDate day, Optional<Instant> moment) {
        Map<TargetDesk.Measure, BigDecimal> wanted = moment.map(then -> targets.of(day.getYear(), then))
                .orElseGet(() -> targets.of(day.getYear()).values());
        count(
                figures,
                "admitted",
                library,
                project -> project.targets().admitted(),
                day,
                wanted,
                TargetDesk.Measure.ADMITTED);
        count(
                figures,
                "started",
                library,
                project -> project.targets().started(),
                day,
                wanted,
                TargetDesk.Measure.STARTED);
        count(
                figures,
                "finished",
                library,
                project -> project.targets().finished(),
                day,
                wanted,
                TargetDesk.Measure.FINISHED);
        List<Project> largest = library.stream()
                .filter(project -> project.amounts().size() == Amounts.Size.YI_100)
                .toList();
        figures.put(
                "yi100Started", inMonth(largest, project -> project.targets().started(), day));
        figures.put(
                "yi100Finished", inMonth(largest, project -> project.targets().finished(), day));
    }

    private static void count(
            Map<String, BigDecimal> figures,
            String name,
            List<Project> library,
            Function<Project, Optional<LocalDate>> when,
            LocalDate day,
            Map<TargetDesk.Measure, BigDecimal> wanted,
            TargetDesk.Measure measure) {
        BigDecimal count = BigDecimal.valueOf(library.stream()
                .filter(project -> when.apply(project)
                        .filter(on -> on.getYear() == day.getYear() && !on.isAfter(day))
                        .isPresent())
                .count());
        figures.put(name, count);
        BigDecimal target = wanted.getOrDefault(measure, BigDecimal.ZERO);
        figures.put(name + "Target", target);
        ratio(figures, name + "Rate", count, target);
    }

    private static BigDecimal inMonth(
            List<Project> projects, Function<Project, Optional<LocalDate>> when, LocalDate day) {
        return BigDecimal.valueOf(projects.stream()
                .filter(project -> when.apply(project)
                        .filter(on -> YearMonth.from(on).equals(YearMonth.from(day)) && !on.isAfter(day))
                        .isPresent())
                .count());
    }

    /// 偏差: all that is done against all that should be, by each project's own curve.
    private void deviation(
            Map<String, BigDecimal> figures,
            List<Project> library,
            Map<UUID, Investments.Sum> invested,
            LocalDate day) {
        Map<UUID, Plan> drawn = plans.all(invested.keySet());
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal plan = BigDecimal.ZERO;
        for (Project project : library) {
            Money annual = project.amounts().annualPlan();
            Plan own = drawn.get(project.id());
            Optional<Pace> pace = Pace.of(annual, own == null ? Map.of() : own.curve(), Money.ZERO, day);
            if (pace.isPresent()) {
                weighed = weighed.add(pace.get().expected().multiply(annual.yuan()));
                plan = plan.add(annual.yuan());
            }
        }
        BigDecimal completion = figures.get("completion");
        if (plan.signum() != 0 && completion != null) {
            BigDecimal expected = weighed.divide(plan, 1, RoundingMode.HALF_UP);
            figures.put("expected", expected);
            figures.put("deviation", completion.subtract(expected));
        }
    }

    private void lights(Map<String, BigDecimal> figures, List<UUID> ids, Optional<LocalDate> asOf) {
        Map<UUID, Lamp.Shade> shades = lamps.getFirst().shades(ids, asOf, Locale.SIMPLIFIED_CHINESE);
        for (Lamp.Colour colour : Lamp.Colour.values()) {
            figures.put(
                    colour.name().toLowerCase(Locale.ROOT),
                    BigDecimal.valueOf(shades.values().stream()
                            .filter(shade -> shade.colour() == colour)
                            .count()));
        }
    }
}
