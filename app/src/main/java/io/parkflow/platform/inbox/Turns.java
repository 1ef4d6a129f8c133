package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whose turn it is in a case, for rooms that show an object of their own whose work is done in tasks.
@Singleton
public final class Turns {
    private final Items items;
    private final Handled handled;
    private final CaseDesk cases;
    private final Members members;
    private final Calendars calendars;
    private final Clock clock;

    Turns(Items items, Handled handled, CaseDesk cases, Members members, Calendars calendars, Clock clock) {
        this.items = items;
        this.handled = handled;
        this.cases = cases;
        this.members = members;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param who a name, or the code of a role
    @Serdeable
    public record Actor(String step, String who, Optional<Instant> dueAt, Optional<Light> light) {}

    /// @param taskId the task it waits in, when that lies with the caller
    /// @param can    what the caller may do with that task, as the task itself says
    public record Turn(Optional<UUID> taskId, List<String> can, List<Actor> actors) {
        public static final Turn NOBODYS = new Turn(Optional.empty(), List.of(), List.of());
    }

    public Turn of(UUID caseId) {
        List<Item> open = items.ofCase(caseId).stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .toList();
        if (open.isEmpty()) {
            return Turn.NOBODYS;
        }
        Viewer viewer = Viewer.of(Caller.current());
        Optional<Item> mine = open.stream()
                .filter(item -> viewer.candidates().contains(item.candidate()))
                .findFirst();
        Map<UUID, String> names = members.names(
                open.stream().flatMap(item -> person(item).stream()).toList());
        return new Turn(
                mine.map(Item::id),
                mine.map(item -> can(item, viewer)).orElse(List.of()),
                open.stream().map(item -> actor(item, names)).toList());
    }

    /// Case → whose turn it is, for lists; a case in which nobody can act is left out. Two statements however many.
    public Map<UUID, List<Actor>> actors(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<Item> open = items.ofCases(cases).stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .toList();
        Map<UUID, String> names = members.names(
                open.stream().flatMap(item -> person(item).stream()).distinct().toList());
        return open.stream()
                .collect(Collectors.groupingBy(
                        Item::caseId, Collectors.mapping(item -> actor(item, names), Collectors.toList())));
    }

    private List<String> can(Item item, Viewer viewer) {
        Case matter = cases.known(item.caseId());
        return handled.can(item, matter, cases.bundle(matter).step(item.step()), viewer);
    }

    private Actor actor(Item item, Map<UUID, String> names) {
        return new Actor(
                item.step(),
                person(item)
                        .map(id -> names.getOrDefault(id, ""))
                        .orElse(item.owner().substring(2)),
                item.dueAt(),
                item.dueAt().map(due -> Light.of(item.openedAt(), due, clock.instant(), calendars.current())));
    }

    private static Optional<UUID> person(Item item) {
        return Optional.of(item.owner())
                .filter(key -> key.startsWith("m:"))
                .map(key -> UUID.fromString(key.substring(2)));
    }
}
