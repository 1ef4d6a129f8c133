package io.parkflow.squad.lights;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.platform.inbox.Turns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who must act on a project that is not green: the open reports, blockers and orders with whose turn it is in each.
@Singleton
final class WhoActs {
    private static final int SHOWN = 3;

    private final List<Waiting> rooms;
    private final Turns turns;

    WhoActs(List<Waiting> rooms, Turns turns) {
        this.rooms = List.copyOf(rooms);
        this.turns = turns;
    }

    /// @param id of the report, blocker or order
    @Serdeable
    record Act(Waiting.Kind kind, UUID id, String what, boolean late, List<Turns.Actor> actors) {
        /// When the first of them has to have acted.
        private Instant due() {
            return actors.stream()
                    .flatMap(actor -> actor.dueAt().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }
    }

    /// @param first the most pressing
    record Acts(List<Act> first, int all) {
        static final Acts NONE = new Acts(List.of(), 0);
    }

    /// Late before the rest, then by when somebody has to have acted. The number of statements does not depend on the
    /// number of projects.
    Map<UUID, Acts> of(Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        List<Waiting.Thing> things =
                rooms.stream().flatMap(room -> room.on(projects).stream()).toList();
        Map<UUID, List<Turns.Actor>> actors =
                turns.actors(things.stream().map(Waiting.Thing::caseId).toList());
        Map<UUID, Acts> acts = new HashMap<>();
        things.stream().collect(Collectors.groupingBy(Waiting.Thing::project)).forEach((project, all) -> {
            List<Act> pressing = all.stream()
                    .map(thing -> act(thing, actors.getOrDefault(thing.caseId(), List.of())))
                    .sorted(Comparator.comparing((Act act) -> !act.late()).thenComparing(Act::due))
                    .toList();
            acts.put(project, new Acts(pressing.stream().limit(SHOWN).toList(), pressing.size()));
        });
        return acts;
    }

    private static Act act(Waiting.Thing thing, List<Turns.Actor> actors) {
        return new Act(thing.kind(), thing.id(), thing.what(), thing.isLate(), actors);
    }
}
