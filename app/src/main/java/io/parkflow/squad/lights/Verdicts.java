package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the park's rules say of one side of projects, for whoever acts on it.
@Singleton
public final class Verdicts {
    private final List<Aspect> aspects;
    private final Rulebook rulebook;

    Verdicts(List<Aspect> aspects, Rulebook rulebook) {
        this.aspects = List.copyOf(aspects);
        this.rulebook = rulebook;
    }

    /// A few statements however many projects; one the aspect does not speak about is left out.
    ///
    /// @throws java.util.NoSuchElementException when there is no such aspect: a wrong name in the program
    public Map<UUID, Aspect.Verdict> of(String aspect, List<Project> projects, LocalDate day) {
        return aspects.stream()
                .filter(each -> each.key().equals(aspect))
                .findFirst()
                .orElseThrow()
                .judge(projects, day, rulebook.current());
    }
}
