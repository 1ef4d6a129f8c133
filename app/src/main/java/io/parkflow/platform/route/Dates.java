package io.parkflow.platform.route;

import io.parkflow.engine.Route;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.platform.catalog.Bundle;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// When each stop is expected: every step takes the time it may take, and where ways meet the later one counts.
final class Dates {
    /// @param earliest something before it may take any time
    record Expected(Instant from, Optional<Instant> due, boolean earliest) {
        Instant end() {
            return due.orElse(from);
        }
    }

    private final Bundle bundle;
    private final Calendar calendar;
    private final Map<String, Expected> expected = new HashMap<>();

    Dates(Bundle bundle, Calendar calendar) {
        this.bundle = bundle;
        this.calendar = calendar;
    }

    /// @param here until when the stops at which the case stands have time
    Map<String, Expected> of(Route route, Instant now, Map<String, Instant> here) {
        for (Route.Stop stop : route.stops()) {
            expected.put(stop.id(), expect(stop, route, now, here));
        }
        return Map.copyOf(expected);
    }

    private Expected expect(Route.Stop stop, Route route, Instant now, Map<String, Instant> here) {
        if (stop.here()) {
            Optional<Instant> due = Optional.ofNullable(here.get(stop.node()))
                    .or(() -> stop.kind() == Route.Kind.STEP ? Optional.empty() : due(stop, now));
            // what is late already is expected now
            return new Expected(now, due.map(at -> at.isBefore(now) ? now : at), isOpen(stop, due));
        }
        List<Route.Link> in = route.links().stream()
                .filter(link -> link.to().equals(stop.id()) && !link.back() && expected.containsKey(link.from()))
                .toList();
        // a way that is only taken when somebody is late does not make the usual one later
        List<Route.Link> usual = in.stream().filter(link -> !link.isLate()).toList();
        List<Expected> before = (usual.isEmpty() ? in : usual)
                .stream()
                        .map(link -> Objects.requireNonNull(expected.get(link.from())))
                        .toList();
        Instant from =
                before.stream().map(Expected::end).max(Instant::compareTo).orElse(now);
        boolean earliest = before.stream().anyMatch(Expected::earliest);
        Optional<Instant> due = due(stop, from);
        return new Expected(from, due, earliest || isOpen(stop, due));
    }

    private static boolean isOpen(Route.Stop stop, Optional<Instant> due) {
        return due.isEmpty() && (stop.kind() == Route.Kind.STEP || stop.kind() == Route.Kind.WAIT);
    }

    private Optional<Instant> due(Route.Stop stop, Instant from) {
        Optional<String> deadline = stop.kind() == Route.Kind.STEP ? Optional.of(stop.node()) : stop.deadline();
        return deadline.flatMap(bundle::findLength)
                .map(length -> Deadline.of(length, from, calendar).due());
    }
}
