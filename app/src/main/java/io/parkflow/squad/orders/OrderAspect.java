package io.parkflow.squad.orders;

import io.parkflow.squad.lights.Aspect;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 督办: a yellow or red order that is not closed. A reminder is nobody's light.
@Singleton
final class OrderAspect implements Aspect {
    private final Orders orders;
    private final Moments moments;

    OrderAspect(Orders orders, Moments moments) {
        this.orders = orders;
        this.moments = moments;
    }

    @Override
    public String key() {
        return "order";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        orders.gravestOpen(projects.stream().map(Project::id).toList(), moments.endOf(day))
                .forEach(open -> verdicts.put(
                        open.project(),
                        open.isRed()
                                ? Verdict.of(Colour.RED, "orders.light-red", open.number())
                                : Verdict.of(Colour.YELLOW, "orders.light-yellow", open.number())));
        return verdicts;
    }
}
