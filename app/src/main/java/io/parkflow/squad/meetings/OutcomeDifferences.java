package io.parkflow.squad.meetings;

import io.parkflow.squad.projects.Difference;
import io.parkflow.squad.projects.Difference.About;
import io.parkflow.squad.projects.Differing;
import io.parkflow.squad.projects.Sides;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of outcomes between two moments.
@Singleton
final class OutcomeDifferences implements Differing {
    private final Sides sides;

    OutcomeDifferences(Sides sides) {
        this.sides = sides;
    }

    @Override
    public List<Difference> between(Instant from, Instant to) {
        return sides.between(Outcomes.VERSIONS, from, to, Outcome::of, Outcome::id).stream()
                .flatMap(side -> difference(side.before(), side.after()).stream())
                .toList();
    }

    private static Optional<Difference> difference(Optional<Outcome> before, Outcome after) {
        return Difference.of(
                About.OUTCOME,
                after.id(),
                "",
                after.what(),
                after.project(),
                before.map(Outcome::fields),
                after.fields());
    }
}
