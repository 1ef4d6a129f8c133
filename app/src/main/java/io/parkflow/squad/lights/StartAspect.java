package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Stage;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 应开未开: a start that was due is yellow, after three months in a row red.
@Singleton
final class StartAspect implements Aspect {
    @Override
    public String key() {
        return "start";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        projects.stream()
                .filter(project -> project.stage().isBefore(Stage.STARTED))
                .forEach(project -> project.targets()
                        .start()
                        .ifPresent(start -> verdicts.put(project.id(), verdict(start, day, rules))));
        return verdicts;
    }

    static Verdict verdict(PartialDate start, LocalDate day, Rules rules) {
        if (!day.isAfter(start.last())) {
            return Verdict.of(Colour.GREEN, "lights.start-ahead", start.toString());
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(start.last()), YearMonth.from(day));
        Colour colour = months >= rules.number("start", "redMonths") ? Colour.RED : Colour.YELLOW;
        return Verdict.of(colour, "lights.start-late", start.toString(), months);
    }
}
