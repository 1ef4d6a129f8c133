package io.parkflow.squad.lights;

import io.parkflow.ground.money.Money;
import io.parkflow.squad.plan.Investments;
import io.parkflow.squad.plan.Pace;
import io.parkflow.squad.plan.Plan;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 序时进度: behind the curve by 10 to 30 points is yellow, by more is red. Of projects that are being built.
@Singleton
final class PaceAspect implements Aspect {
    private final Plans plans;
    private final Investments investments;

    PaceAspect(Plans plans, Investments investments) {
        this.plans = plans;
        this.investments = investments;
    }

    @Override
    public String key() {
        return "pace";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        List<Project> built = projects.stream().filter(PaceAspect::isBuilt).toList();
        List<UUID> ids = built.stream().map(Project::id).toList();
        Map<UUID, Plan> planned = plans.all(ids);
        Map<UUID, Investments.Sum> invested = investments.sums(ids, day, Optional.empty());
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Project project : built) {
            Money year =
                    invested.getOrDefault(project.id(), Investments.Sum.NOTHING).year();
            Plan plan = planned.get(project.id());
            Pace.of(
                            project.amounts().annualPlan(),
                            plan == null ? Map.of() : plan.curve(),
                            year.isNegative() ? Money.ZERO : year,
                            day)
                    .ifPresent(pace -> verdicts.put(project.id(), verdict(pace, rules)));
        }
        return verdicts;
    }

    private static boolean isBuilt(Project project) {
        return project.library() == Library.ADMITTED
                && !project.stage().isBefore(Stage.STARTED)
                && project.stage().isBefore(Stage.FINISHED);
    }

    static Verdict verdict(Pace pace, Rules rules) {
        BigDecimal behind = pace.deviation().negate();
        Colour colour = behind.compareTo(BigDecimal.valueOf(rules.number("pace", "redPoints"))) > 0
                ? Colour.RED
                : behind.compareTo(BigDecimal.valueOf(rules.number("pace", "yellowPoints"))) >= 0
                        ? Colour.YELLOW
                        : Colour.GREEN;
        String code = behind.signum() > 0 ? "lights.pace-behind" : "lights.pace-ahead";
        return Verdict.of(
                colour,
                code,
                pace.completion().toPlainString(),
                pace.expected().toPlainString(),
                behind.abs().toPlainString());
    }
}
