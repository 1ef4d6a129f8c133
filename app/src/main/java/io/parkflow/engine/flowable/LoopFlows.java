package io.parkflow.engine.flowable;

import io.parkflow.engine.Flow;
import io.parkflow.engine.Node;
import io.parkflow.engine.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The flows of a scope that lead back to where a token has been: every loop has at least one.
final class LoopFlows {
    private final Scope scope;
    private final Set<String> ahead = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> closing = new HashSet<>();

    private LoopFlows(Scope scope) {
        this.scope = scope;
    }

    static Set<String> of(Scope scope) {
        var loops = new LoopFlows(scope);
        scope.nodes().forEach(node -> loops.walk(node.id()));
        return Set.copyOf(loops.closing);
    }

    // as deep as a scope has nodes, of which there are at most Budget.NODES
    private void walk(String id) {
        if (done.contains(id) || !ahead.add(id)) {
            return;
        }
        for (Flow flow : flows(id)) {
            if (ahead.contains(flow.to())) {
                closing.add(flow.id());
            }
            walk(flow.to());
        }
        ahead.remove(id);
        done.add(id);
    }

    /// What follows a node, also when one of its deadlines passes.
    private List<Flow> flows(String id) {
        List<String> from = Stream.concat(
                        Stream.of(id),
                        scope.nodes().stream()
                                .filter(node -> node instanceof Node.BoundaryTimer timer
                                        && timer.host().equals(id))
                                .map(Node::id))
                .toList();
        return scope.flows().stream().filter(flow -> from.contains(flow.from())).toList();
    }
}
