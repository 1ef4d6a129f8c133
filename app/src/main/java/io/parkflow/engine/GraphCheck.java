package io.parkflow.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every token finds its way from the one start to an end, and none runs in circles by itself.
final class GraphCheck {
    private final Report report;
    private final Set<String> refused;
    private double copies = 1;

    GraphCheck(Report report, Set<String> refused) {
        this.report = report;
        this.refused = refused;
    }

    void check(Scope scope, Xml process) {
        inside(scope, process);
        if (copies > Budget.COPIES) {
            report.refuse(process, "fork.multiplies", String.valueOf(Budget.COPIES));
        }
    }

    private void inside(Scope scope, Xml container) {
        var graph = new Graph(scope);
        ends(graph, container);
        graph.nodes().forEach(node -> new DegreeCheck(report, graph).check(node));
        reach(graph);
        new LoopCheck(report, graph, refused).check();
        new ForkCheck(graph).meetings().forEach((id, branches) -> {
            copies *= branches;
            report.warn(id, "fork.meets");
        });
        graph.all(Node.SubProcess.class).forEach(sub -> inside(sub.body(), content(container, sub.id())));
    }

    private static Xml content(Xml container, String id) {
        return container.children().stream()
                .filter(child -> child.value("id").equals(id))
                .findFirst()
                .orElse(container);
    }

    private void ends(Graph graph, Xml container) {
        int starts = graph.all(Node.Start.class).size();
        if (starts != 1) {
            report.refuse(container, "start.one", String.valueOf(starts));
        }
        if (graph.all(Node.End.class).isEmpty()) {
            report.refuse(container, "end.none");
        }
    }

    private void reach(Graph graph) {
        Set<String> reached = graph.ahead(sources(graph), _ -> true);
        Set<String> ending = graph.behind(sinks(graph));
        for (Node node : graph.nodes()) {
            boolean stub = graph.out(node.id()).isEmpty() && !(node instanceof Node.End);
            if (!reached.contains(node.id())) {
                report.refuse(node.id(), "node.unreachable");
            } else if (stub) {
                report.refuse(node.id(), "node.dead-end");
            } else if (!ending.contains(node.id()) && !leadsToStub(graph, node)) {
                report.refuse(node.id(), "node.no-way-out");
            }
        }
    }

    /// The stub itself is told; everything before it need not be.
    private static boolean leadsToStub(Graph graph, Node node) {
        return graph.after(node.id(), _ -> true).stream()
                .anyMatch(id -> graph.out(id).isEmpty());
    }

    /// Starts, and what follows a hole left by a refused element.
    private Set<String> sources(Graph graph) {
        var sources = new HashSet<>(refused);
        graph.all(Node.Start.class).forEach(start -> sources.add(start.id()));
        List<String> known = graph.nodes().stream().map(Node::id).toList();
        graph.timers().stream().filter(t -> !known.contains(t.host())).forEach(t -> sources.add(t.id()));
        return sources;
    }

    private Set<String> sinks(Graph graph) {
        var sinks = new HashSet<>(refused);
        graph.all(Node.End.class).forEach(end -> sinks.add(end.id()));
        return sinks;
    }
}
