package io.parkflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One scope as points and arrows. A boundary timer hangs on its host as if by an arrow.
final class Graph {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Flow>> out;
    private final Map<String, List<Flow>> in;
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> previous = new HashMap<>();

    Graph(Scope scope) {
        scope.nodes().forEach(node -> nodes.put(node.id(), node));
        out = scope.flows().stream().collect(Collectors.groupingBy(Flow::from));
        in = scope.flows().stream().collect(Collectors.groupingBy(Flow::to));
        scope.flows().forEach(flow -> join(flow.from(), flow.to()));
        timers().forEach(timer -> join(timer.host(), timer.id()));
    }

    private void join(String from, String to) {
        next.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
        previous.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    List<Node.BoundaryTimer> timers() {
        return all(Node.BoundaryTimer.class);
    }

    <N extends Node> List<N> all(Class<N> type) {
        return nodes.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Flow> out(String id) {
        return out.getOrDefault(id, List.of());
    }

    List<Flow> in(String id) {
        return in.getOrDefault(id, List.of());
    }

    /// Where a token can get from these nodes, themselves included, entering only nodes that let it through.
    Set<String> ahead(Collection<String> from, Predicate<String> through) {
        return walk(next, from, through);
    }

    /// From where a token can get to these nodes.
    Set<String> behind(Collection<String> to) {
        return walk(previous, to, _ -> true);
    }

    /// Where a token can get when it leaves this node.
    Set<String> after(String id, Predicate<String> through) {
        return ahead(next.getOrDefault(id, Set.of()).stream().filter(through).toList(), through);
    }

    /// True for a gateway that waits for all its ways in.
    boolean joins(String id) {
        Node node = nodes.get(id);
        return in(id).size() > 1 && (node instanceof Node.Parallel || node instanceof Node.Inclusive);
    }

    boolean isEnd(String id) {
        return nodes.get(id) instanceof Node.End;
    }

    Set<String> before(String id) {
        return previous.getOrDefault(id, Set.of());
    }

    /// What lies ahead, itself included, each node before those it leads to as far as loops allow.
    List<String> inOrder(Collection<String> from) {
        var order = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(from);
        while (!open.isEmpty()) {
            String id = open.element();
            if (seen.add(id)) {
                next.getOrDefault(id, Set.of()).stream()
                        .filter(step -> !seen.contains(step))
                        .forEach(open::push);
            } else {
                open.remove();
                if (seen.add(id + "\0done")) {
                    order.push(id);
                }
            }
        }
        return new ArrayList<>(order);
    }

    private static Set<String> walk(
            Map<String, Set<String>> steps, Collection<String> from, Predicate<String> through) {
        Set<String> seen = new HashSet<>(from);
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (String step : steps.getOrDefault(queue.remove(), Set.of())) {
                if (through.test(step) && seen.add(step)) {
                    queue.add(step);
                }
            }
        }
        return seen;
    }
}
