package io.parkflow.engine;

import io.parkflow.engine.Outlook.Way;
import io.parkflow.engine.Roads.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves out of the ways ahead what is no stop, and puts the stops in order.
final class Summary {
    private final Roads roads;
    private final Route.Around around;
    private final Map<String, Facts> known;
    private final Map<String, List<Way>> ways;
    private final List<Roads.Source> sources;
    private final Map<String, List<Route.Link>> links = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean whole;

    Summary(
            Roads roads,
            Route.Around around,
            Map<String, List<Way>> ways,
            Map<String, Facts> known,
            List<Roads.Source> sources) {
        this.roads = roads;
        this.around = around;
        this.known = known;
        this.ways = ways;
        this.sources = sources;
        this.whole = roads.isWhole();
    }

    Route route() {
        sources.reversed().stream().map(source -> source.spot().id()).forEach(this::visit);
        Collections.reverse(order);
        Set<String> sure = sure();
        List<Route.Stop> stops = order.stream()
                .filter(id -> roads.spot(id).stops())
                .map(id -> stop(roads.spot(id), sure.contains(id)))
                .toList();
        List<Route.Link> told =
                stops.stream().flatMap(stop -> links(stop.id()).stream()).toList();
        return new Route(stops, told, whole);
    }

    /// Depth first without recursion; a link to what is still being visited leads back.
    private void visit(String first) {
        var path = new ArrayDeque<String>();
        Set<String> under = new HashSet<>();
        path.push(first);
        while (!path.isEmpty()) {
            String id = path.peek();
            if (seen.add(id)) {
                under.add(id);
                List<Route.Link> out = new ArrayList<>(find(id));
                links.put(id, out);
                // the last is visited first, so that the first comes first
                out.stream()
                        .map(Route.Link::to)
                        .filter(to -> !seen.contains(to))
                        .forEach(path::push);
            } else {
                path.pop();
                if (under.remove(id)) {
                    order.add(id);
                    links.computeIfPresent(id, (_, out) -> marked(out, under, id));
                }
            }
            if (seen.size() > Route.MOST) {
                whole = false;
                path.clear();
                under.forEach(order::add);
            }
        }
    }

    private static List<Route.Link> marked(List<Route.Link> out, Set<String> under, String self) {
        return out.stream()
                .map(link -> new Route.Link(
                        link.from(),
                        link.to(),
                        link.turns(),
                        under.contains(link.to()) || link.to().equals(self)))
                .toList();
    }

    private List<Route.Link> links(String id) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> seen.contains(link.to()))
                .toList();
    }

    /// The next stops, in the order of the drawing.
    private List<Route.Link> find(String id) {
        List<Route.Link> found = new ArrayList<>();
        Set<String> met = new HashSet<>();
        follow(id, Outlook.FIRST + id, List.of(), met, found);
        follow(id, id, List.of(), met, found);
        // what is late is told last
        return found.stream().sorted(Comparator.comparing(Route.Link::isLate)).toList();
    }

    private void follow(String from, String at, List<Route.Turn> turns, Set<String> met, List<Route.Link> found) {
        for (Way way : ways.getOrDefault(at, List.of())) {
            boolean stops = roads.spot(Outlook.spot(way.to())).stops();
            if (met.add(way.to())) {
                List<Route.Turn> all = new ArrayList<>(turns);
                all.addAll(way.turn());
                if (stops) {
                    found.add(new Route.Link(from, way.to(), all, false));
                } else {
                    follow(from, way.to(), all, met, found);
                }
            }
        }
    }

    private Route.Stop stop(Spot spot, boolean sure) {
        Optional<String> deadline =
                spot.node() instanceof Node.TimerWait timer ? Optional.of(timer.deadline()) : Optional.empty();
        return new Route.Stop(
                spot.id(),
                spot.kind().orElseThrow(),
                spot.node().id(),
                spot.workflow(),
                deadline,
                spot.node() instanceof Node.UserStep step && step.repeat() instanceof Repeat.Each,
                named(spot),
                sure,
                sources.stream().anyMatch(source -> source.spot().equals(spot)));
    }

    private Optional<Object> named(Spot spot) {
        Optional<String> field = spot.node() instanceof Node.UserStep(var _, Repeat.Each each)
                ? Optional.of(each.collection())
                : around.names(spot.node().id());
        Facts here = known.getOrDefault(spot.id(), Facts.NONE);
        return field.flatMap(here::find)
                .flatMap(value ->
                        value instanceof Facts.Value.Known(Optional<Object> person) ? person : Optional.empty());
    }

    /// Reached by nothing but sure ways, or met on every way to an end.
    private Set<String> sure() {
        Set<String> sure = new LinkedHashSet<>(reached("", true));
        for (String stop : order) {
            if (!sure.contains(stop) && isUnavoidable(stop)) {
                sure.add(stop);
            }
        }
        return sure;
    }

    private boolean isUnavoidable(String stop) {
        return reached(stop, false).stream()
                .noneMatch(id -> roads.spot(id).kind().equals(Optional.of(Route.Kind.END)));
    }

    /// @param without may not be passed
    private Set<String> reached(String without, boolean sureOnly) {
        Set<String> reached = new HashSet<>();
        var queue = new ArrayDeque<String>();
        sources.stream()
                .map(source -> source.spot().id())
                .filter(id -> !id.equals(without))
                .forEach(id -> {
                    reached.add(Outlook.FIRST + id);
                    queue.add(Outlook.FIRST + id);
                });
        while (!queue.isEmpty()) {
            for (Way way : ways.getOrDefault(queue.remove(), List.of())) {
                boolean open = !way.late()
                        && (way.sure() || !sureOnly)
                        && !Outlook.spot(way.to()).equals(without);
                if (open && reached.add(way.to())) {
                    queue.add(way.to());
                }
            }
        }
        return reached.stream().map(Outlook::spot).collect(Collectors.toSet());
    }
}
