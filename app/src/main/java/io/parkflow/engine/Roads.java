package io.parkflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A drawing without levels: the insides of sub-processes and of called workflows lie between their door in and their
/// door out.
final class Roads {
    /// Calls inside calls are looked into this deep, and no more spots than these.
    private static final int DEPTH = 5;
    private static final int MOST = 2_000;

    /// @param out the door out of a sub-process or call
    record Spot(String id, Node node, String workflow, boolean out) {
        /// A token may stay here.
        boolean stops() {
            return kind().isPresent();
        }

        Optional<Route.Kind> kind() {
            return switch (node) {
                case Node.Start _ -> Optional.of(Route.Kind.START);
                case Node.End _ -> Optional.of(Route.Kind.END);
                case Node.UserStep _ -> Optional.of(Route.Kind.STEP);
                case Node.Wait _ -> Optional.of(Route.Kind.WAIT);
                case Node.TimerWait _ -> Optional.of(Route.Kind.TIMER);
                case Node.VerbStep _,
                        Node.BoundaryTimer _,
                        Node.Exclusive _,
                        Node.Parallel _,
                        Node.Inclusive _,
                        Node.SubProcess _,
                        Node.Call _ -> Optional.empty();
            };
        }
    }

    /// @param late taken when the deadline of the spot it comes from passes
    record Arrow(String from, String to, Flow.Passage passage, boolean late) {}

    /// @param leaving begin after it
    record Source(Spot spot, boolean leaving) {}

    private final Route.Around around;
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, List<Arrow>> arrows = new HashMap<>();
    private final Source start;
    private boolean whole = true;

    Roads(ProcessModel model, Route.Around around) {
        this.around = around;
        String first = lay(model.body(), "", model.key(), Optional.empty(), 0);
        this.start = new Source(spot(first), false);
    }

    Source start() {
        return start;
    }

    boolean isWhole() {
        return whole;
    }

    Spot spot(String id) {
        return Objects.requireNonNull(spots.get(id), id);
    }

    List<Arrow> out(String id) {
        return arrows.getOrDefault(id, List.of());
    }

    /// Everywhere that node stands: a workflow may be called at several places.
    List<Source> at(Route.From from) {
        return spots.values().stream()
                .filter(spot -> spot.node().id().equals(from.point())
                        && spot.workflow().equals(from.workflow())
                        && !spot.out()
                        && !(spot.node() instanceof Node.SubProcess)
                        && !(spot.node() instanceof Node.Call))
                .map(spot -> new Source(spot, from.leaving()))
                .toList();
    }

    /// @param door where its ends lead; nothing for the case's own ends
    /// @return its start
    private String lay(Scope scope, String at, String workflow, Optional<String> door, int depth) {
        Map<String, String> exits = new HashMap<>();
        String first = "";
        for (Node node : scope.nodes()) {
            String id = at + node.id();
            // a start or an end inside is no event of the case
            boolean inner = door.isPresent() && (node instanceof Node.Start || node instanceof Node.End);
            spots.put(id, new Spot(id, inner ? new Node.Parallel(node.id()) : node, workflow, false));
            exits.put(node.id(), inside(node, id, at, workflow, depth));
            if (node instanceof Node.Start) {
                first = id;
            }
            if (node instanceof Node.End && door.isPresent()) {
                join(id, door.get(), new Flow.Passage.Always(), false);
            }
            if (node instanceof Node.BoundaryTimer timer) {
                join(at + timer.host(), id, new Flow.Passage.Always(), true);
            }
        }
        scope.flows()
                .forEach(flow ->
                        join(Objects.requireNonNull(exits.get(flow.from())), at + flow.to(), flow.passage(), false));
        return first;
    }

    /// @return where the arrows of the node begin
    private String inside(Node node, String id, String at, String workflow, int depth) {
        return switch (node) {
            case Node.SubProcess sub -> through(sub, id, sub.body(), at, workflow, depth);
            case Node.Call call ->
                around.called(call.workflow())
                        .filter(_ -> depth < DEPTH)
                        .map(model -> through(call, id, model.body(), id + "/", call.workflow(), depth + 1))
                        .orElseGet(() -> {
                            whole = false;
                            return id;
                        });
            default -> id;
        };
    }

    private String through(Node node, String id, Scope body, String at, String workflow, int depth) {
        if (spots.size() > MOST) {
            whole = false;
            return id;
        }
        String out = id + "/.out";
        spots.put(out, new Spot(out, node, workflow, true));
        String first = lay(body, at, workflow, Optional.of(out), depth);
        join(id, first, new Flow.Passage.Always(), false);
        return out;
    }

    private void join(String from, String to, Flow.Passage passage, boolean late) {
        arrows.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Arrow(from, to, passage, late));
    }
}
