package io.parkflow.squad.blockers;

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

/// 问题: an open blocker that is urgent, late, or has risen to a level of the park's rules is yellow; from a higher one
/// on
/// red.
@Singleton
final class BlockerAspect implements Aspect {
    private final OpenBlockers blockers;
    private final Moments moments;

    BlockerAspect(OpenBlockers blockers, Moments moments) {
        this.blockers = blockers;
        this.moments = moments;
    }

    @Override
    public String key() {
        return "blocker";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        blockers.open(projects.stream().map(Project::id).toList(), moments.endOf(day))
                .forEach(open -> verdicts.put(open.project(), verdict(open, rules)));
        return verdicts;
    }

    static Verdict verdict(OpenBlockers.Open open, Rules rules) {
        if (open.level() >= rules.number("blocker", "yellowLevel")) {
            Colour colour = open.level() >= rules.number("blocker", "redLevel") ? Colour.RED : Colour.YELLOW;
            return Verdict.of(colour, "blockers.light-risen", open.count(), open.level());
        }
        if (open.isUrgent()) {
            return Verdict.of(Colour.YELLOW, "blockers.light-urgent", open.count());
        }
        return open.isLate()
                ? Verdict.of(Colour.YELLOW, "blockers.light-late", open.count())
                : Verdict.of(Colour.GREEN, "blockers.light-open", open.count());
    }
}
