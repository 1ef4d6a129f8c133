package io.parkflow.squad.weekly;

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

/// 周报: one that was not there when its time was over is yellow, one that was not there at the review red, until the
/// project reports again.
@Singleton
final class ReportAspect implements Aspect {
    private final Silences silences;
    private final Moments moments;

    ReportAspect(Silences silences, Moments moments) {
        this.silences = silences;
        this.moments = moments;
    }

    @Override
    public String key() {
        return "report";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        silences.newest(projects.stream().map(Project::id).toList(), moments.endOf(day))
                .forEach(heard -> verdicts.put(heard.project(), verdict(heard)));
        return verdicts;
    }

    private static Verdict verdict(Silences.Heard heard) {
        if (heard.isThere()) {
            return Verdict.of(Colour.GREEN, "weekly.light-there", heard.week());
        }
        return heard.isRed()
                ? Verdict.of(Colour.RED, "weekly.light-red", heard.week())
                : Verdict.of(Colour.YELLOW, "weekly.light-yellow", heard.week());
    }
}
