package io.parkflow.engine;

import java.util.List;
import java.util.stream.Stream;

/// The process itself or the inside of a sub-process. Flows never leave their scope.
public record Scope(List<Node> nodes, List<Flow> flows) {
    public Scope {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    List<Node> everyNode() {
        return nodes.stream().flatMap(Scope::withContent).toList();
    }

    private static Stream<Node> withContent(Node node) {
        return node instanceof Node.SubProcess sub
                ? Stream.concat(Stream.of(node), sub.body().everyNode().stream())
                : Stream.of(node);
    }
}
