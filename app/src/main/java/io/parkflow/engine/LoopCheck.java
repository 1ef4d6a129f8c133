package io.parkflow.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Loops are welcome as long as each turn waits for someone and leaves as many tokens as it found.
///
/// A repetition does not count as waiting: over an empty list it runs no time at all.
final class LoopCheck {
    private final Report report;
    private final Graph graph;
    private final Set<String> refused;
    private final Predicate<String> atOnce;

    LoopCheck(Report report, Graph graph, Set<String> refused) {
        this.report = report;
        this.graph = graph;
        this.refused = refused;
        this.atOnce = passesAtOnce(graph);
    }

    void check() {
        Set<String> told = new HashSet<>();
        for (Node node : graph.nodes()) {
            if (!waits(node) && turnsWithoutWaiting(node.id()) && told.add(node.id())) {
                told.addAll(circle(node.id()));
                report.refuse(node.id(), "loop.automatic");
            }
        }
        graph.nodes().stream().filter(this::multiplies).forEach(node -> report.refuse(node.id(), "loop.multiplies"));
    }

    private boolean turnsWithoutWaiting(String id) {
        return graph.after(id, atOnce).contains(id);
    }

    private Set<String> circle(String id) {
        var circle = new HashSet<>(graph.after(id, atOnce));
        circle.removeIf(other -> !graph.after(other, atOnce).contains(id));
        return circle;
    }

    /// A token that splits and comes back without having been joined again.
    private boolean multiplies(Node node) {
        boolean splits = switch (node) {
            case Node.Parallel _, Node.Inclusive _ -> graph.out(node.id()).size() > 1 && !graph.joins(node.id());
            case Node.BoundaryTimer timer -> !timer.interrupts();
            default -> false;
        };
        String origin = node instanceof Node.BoundaryTimer timer ? timer.host() : node.id();
        return splits && graph.after(node.id(), id -> !graph.joins(id)).contains(origin);
    }

    private Predicate<String> passesAtOnce(Graph scope) {
        var waiting = new HashSet<>(refused);
        scope.nodes().stream().filter(this::waits).forEach(node -> waiting.add(node.id()));
        return id -> !waiting.contains(id);
    }

    private boolean waits(Node node) {
        return switch (node) {
            case Node.UserStep(String _, Repeat repeat) -> repeat instanceof Repeat.Once;
            case Node.Wait _, Node.TimerWait _, Node.BoundaryTimer _ -> true;
            case Node.SubProcess(String _, Scope body, Repeat repeat) -> repeat instanceof Repeat.Once && waits(body);
            case Node.Start _, Node.End _, Node.VerbStep _, Node.Call _ -> false;
            case Node.Exclusive _, Node.Parallel _, Node.Inclusive _ -> false;
        };
    }

    /// True when no way through the scope avoids waiting.
    private boolean waits(Scope scope) {
        var inside = new Graph(scope);
        List<String> starts =
                inside.all(Node.Start.class).stream().map(Node::id).toList();
        Set<String> atOnce = inside.ahead(starts, passesAtOnce(inside));
        return inside.all(Node.End.class).stream().noneMatch(end -> atOnce.contains(end.id()));
    }
}
