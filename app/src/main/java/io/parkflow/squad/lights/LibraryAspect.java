package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 入库: a project that started and is not in the library after one month is yellow, after more than two red.
@Singleton
final class LibraryAspect implements Aspect {
    @Override
    public String key() {
        return "library";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        projects.forEach(project -> project.targets()
                .started()
                .ifPresent(started -> verdicts.put(project.id(), verdict(project.library(), started, day, rules))));
        return verdicts;
    }

    static Verdict verdict(Library library, LocalDate started, LocalDate day, Rules rules) {
        if (library == Library.ADMITTED) {
            return Verdict.of(Colour.GREEN, "lights.library-in");
        }
        Colour colour = day.isAfter(started.plusMonths(rules.number("library", "redMonths")))
                ? Colour.RED
                : day.isBefore(started.plusMonths(rules.number("library", "yellowMonths")))
                        ? Colour.GREEN
                        : Colour.YELLOW;
        return Verdict.of(colour, "lights.library-out", started.toString());
    }
}
