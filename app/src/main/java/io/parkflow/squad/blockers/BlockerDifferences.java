package io.parkflow.squad.blockers;

import io.parkflow.squad.projects.Difference;
import io.parkflow.squad.projects.Difference.About;
import io.parkflow.squad.projects.Differing;
import io.parkflow.squad.projects.Sides;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of blockers between two moments.
@Singleton
final class BlockerDifferences implements Differing {
    private final Sides sides;

    BlockerDifferences(Sides sides) {
        this.sides = sides;
    }

    @Override
    public List<Difference> between(Instant from, Instant to) {
        return sides.between(Blockers.VERSIONS, from, to, Blocker::of, Blocker::id).stream()
                .flatMap(side -> difference(side.before(), side.after()).stream())
                .toList();
    }

    private static Optional<Difference> difference(Optional<Blocker> before, Blocker after) {
        return Difference.of(
                About.BLOCKER,
                after.id(),
                after.number(),
                after.description(),
                Optional.of(after.project()),
                before.map(Blocker::fields),
                after.fields());
    }
}
