package io.parkflow.engine.flowable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;

/// One scope of a compiled workflow as points and arrows: what leads where, and which points run beside each other.
final class Course {
    /// An arm of a fork on which a point stands alone.
    ///
    /// @param fork the gateway, or a timer that does not interrupt
    record Arm(String fork, String flow) {}

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> previous = new HashMap<>();
    private final Map<String, Set<String>> beyond = new HashMap<>();
    private final Map<String, Set<Arm>> arms = new HashMap<>();
    private final Set<String> aside = new HashSet<>();

    Course(FlowElementsContainer scope) {
        for (FlowElement element : scope.getFlowElements()) {
            if (element instanceof FlowNode node) {
                nodes.put(node.getId(), node);
            }
        }
        for (FlowElement element : scope.getFlowElements()) {
            if (element instanceof SequenceFlow flow) {
                lead(flow.getSourceRef(), flow.getTargetRef());
            } else if (element instanceof BoundaryEvent timer) {
                lead(timer.getAttachedToRefId(), timer.getId());
            }
        }
        nodes.values().forEach(this::fork);
    }

    private void lead(String from, String to) {
        next.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
        previous.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
    }

    private void fork(FlowNode node) {
        boolean splits = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        if (splits && node.getOutgoingFlows().size() > 1) {
            Map<String, Set<String>> reach = new LinkedHashMap<>();
            node.getOutgoingFlows()
                    .forEach(flow ->
                            reach.put(flow.getId(), walk(next, List.of(flow.getTargetRef()), Set.of(node.getId()))));
            Set<String> all = new HashSet<>();
            reach.values().forEach(all::addAll);
            beyond.put(node.getId(), all);
            reach.forEach((flow, points) -> points.stream()
                    .filter(point -> reach.values().stream()
                                    .filter(other -> other.contains(point))
                                    .count()
                            == 1)
                    .forEach(point -> stand(point, new Arm(node.getId(), flow))));
        } else if (node instanceof BoundaryEvent timer && !timer.isCancelActivity()) {
            List<String> starts = nodes.values().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(FlowNode::getId)
                    .toList();
            Set<String> without = walk(next, starts, Set.of(timer.getId()));
            Set<String> only = walk(next, List.of(timer.getId()), Set.of());
            only.removeAll(without);
            only.forEach(point -> stand(point, new Arm(timer.getId(), timer.getId())));
            aside.add(timer.getId());
        }
    }

    private void stand(String point, Arm arm) {
        arms.computeIfAbsent(point, _ -> new HashSet<>()).add(arm);
    }

    Set<Arm> arms(String point) {
        return arms.getOrDefault(point, Set.of());
    }

    /// Whether one goes back from here to there without anything being left half done.
    boolean leadsBack(String from, String to) {
        Set<Arm> left = left(from, to);
        return arms(from).containsAll(arms(to))
                && left.stream().noneMatch(arm -> aside.contains(arm.fork()))
                && walk(next, List.of(to), Set.of()).contains(from);
    }

    private Set<Arm> left(String from, String to) {
        Set<Arm> left = new HashSet<>(arms(from));
        left.removeAll(arms(to));
        return left;
    }

    /// The points from here to there, both left out unless the way turns.
    Set<FlowNode> between(String from, String to) {
        Set<String> ahead = walk(next, next.getOrDefault(from, Set.of()), Set.of());
        ahead.retainAll(walk(previous, previous.getOrDefault(to, Set.of()), Set.of()));
        return ahead.stream().map(nodes::get).collect(Collectors.toSet());
    }

    boolean leadsTo(String from, String to) {
        return walk(next, next.getOrDefault(from, Set.of()), Set.of()).contains(to);
    }

    /// Of the points where tokens stand, those that go when the one here is put back there.
    Set<String> calledOff(String from, String to, Set<String> standing) {
        Set<Arm> left = left(from, to);
        // the outermost fork that is left: it stands on fewer arms than those within it
        return left.stream()
                .map(Arm::fork)
                .min((one, other) ->
                        Integer.compare(arms(one).size(), arms(other).size()))
                .map(fork -> standing.stream()
                        .filter(point -> beyond.getOrDefault(fork, Set.of()).contains(point)
                                && arms(point).containsAll(arms(fork)))
                        .collect(Collectors.toSet()))
                .orElseGet(() -> Set.of(from));
    }

    /// The first points after this one at which a token stops; a join is one, whether it waits there or not.
    Set<String> stops(String from) {
        Set<String> stops = new HashSet<>();
        ArrayDeque<String> queue = new ArrayDeque<>(next.getOrDefault(from, Set.of()));
        Set<String> seen = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            String point = queue.remove();
            if (!(nodes.get(point) instanceof Gateway) || joins(point)) {
                stops.add(point);
            }
            if (nodes.get(point) instanceof Gateway && !joins(point)) {
                next.getOrDefault(point, Set.of()).stream().filter(seen::add).forEach(queue::add);
            }
        }
        return stops;
    }

    /// True for a gateway that waits for all its ways in.
    boolean joins(String point) {
        FlowNode node = nodes.get(point);
        return (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                && node.getIncomingFlows().size() > 1;
    }

    private static Set<String> walk(Map<String, Set<String>> steps, Collection<String> from, Set<String> closed) {
        Set<String> seen = new HashSet<>(from);
        seen.removeAll(closed);
        ArrayDeque<String> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (String step : steps.getOrDefault(queue.remove(), Set.of())) {
                if (!closed.contains(step) && seen.add(step)) {
                    queue.add(step);
                }
            }
        }
        return seen;
    }
}
