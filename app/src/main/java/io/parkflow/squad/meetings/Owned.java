package io.parkflow.squad.meetings;

import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Responsible;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Whose an outcome is answers for its doing, whoever does it: they do not accept it.
@Singleton
final class Owned implements Responsible {
    private static final String DO = "do";

    private final Outcomes outcomes;

    Owned(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Set<UUID> of(Case matter, Collection<String> steps) {
        return matter.workflow().equals(MinutesDesk.WORKFLOW) && steps.contains(DO)
                ? outcomes.ofCase(matter.id()).map(Outcome::owner).map(Set::of).orElse(Set.of())
                : Set.of();
    }
}
