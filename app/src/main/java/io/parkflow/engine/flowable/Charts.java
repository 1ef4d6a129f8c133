package io.parkflow.engine.flowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.UserTask;

/// A compiled workflow with its sub-processes, asked for ways back.
final class Charts {
    private final Process process;
    private final Map<FlowElementsContainer, Course> courses = new HashMap<>();

    Charts(Process process) {
        this.process = process;
    }

    Stream<String> steps() {
        return process.findFlowElementsOfType(UserTask.class, true).stream().map(FlowElement::getId);
    }

    boolean isScope(String point) {
        return process.getFlowElement(point, true) instanceof SubProcess;
    }

    /// @param many whether it must stand for many, or must not; either when left out
    boolean holds(String step, Optional<Boolean> many) {
        return process.getFlowElement(step, true) instanceof UserTask task
                && many.filter(asked -> asked != task.hasMultiInstanceLoopCharacteristics())
                        .isEmpty();
    }

    Stream<CallActivity> calls() {
        return process.findFlowElementsOfType(CallActivity.class, true).stream()
                .filter(call -> !call.hasMultiInstanceLoopCharacteristics());
    }

    /// Whether this workflow is over as soon as the step is answered: no token stands elsewhere in it then.
    boolean endsAfter(String step) {
        return scope(process.getFlowElement(step, true)) == process
                && course(step).arms(step).isEmpty()
                && stops(step).stream().allMatch(stop -> process.getFlowElement(stop, true) instanceof EndEvent);
    }

    /// The step, or the sub-process it lies in, where it can be seen from another point; nothing where that is within a
    /// repetition.
    Optional<String> seenWith(String step, String point) {
        for (FlowElement seen = process.getFlowElement(step, true); ; seen = (SubProcess) scope(seen)) {
            if (!seenFrom(scope(seen), point).isEmpty()) {
                return Optional.of(seen.getId());
            }
            if (!(scope(seen) instanceof SubProcess outer) || outer.hasMultiInstanceLoopCharacteristics()) {
                return Optional.empty();
            }
        }
    }

    Course course(String point) {
        return courses.computeIfAbsent(scope(process.getFlowElement(point, true)), Course::new);
    }

    /// The first points after this one at which a token stops, also within a sub-process it enters or beyond one it
    /// leaves.
    Set<String> stops(String point) {
        Set<String> stops = new HashSet<>();
        stops(point, stops, new HashSet<>());
        return stops;
    }

    private void stops(String point, Set<String> stops, Set<String> passed) {
        for (String stop : course(point).stops(point)) {
            FlowElement element = process.getFlowElement(stop, true);
            if (element instanceof SubProcess sub && !sub.hasMultiInstanceLoopCharacteristics()) {
                if (passed.add(stop)) {
                    sub.getFlowElements().stream()
                            .filter(StartEvent.class::isInstance)
                            .forEach(start -> stops(start.getId(), stops, passed));
                }
            } else if (element instanceof EndEvent && scope(element) instanceof SubProcess left) {
                if (!left.hasMultiInstanceLoopCharacteristics() && passed.add(stop)) {
                    stops(left.getId(), stops, passed);
                }
            } else {
                stops.add(stop);
            }
        }
    }

    private FlowElementsContainer scope(FlowElement element) {
        return element.getParentContainer();
    }

    /// The point of that scope in which this one lies, itself or a sub-process.
    private String seenFrom(FlowElementsContainer scope, String point) {
        FlowElement element = process.getFlowElement(point, true);
        while (element != null && scope(element) != scope) {
            element = scope(element) instanceof SubProcess sub ? sub : null;
        }
        return element == null ? "" : element.getId();
    }

    boolean leadsBack(String from, String to) {
        FlowElementsContainer scope = scope(process.getFlowElement(to, true));
        String seen = seenFrom(scope, from);
        return !seen.isEmpty()
                && !from.equals(to)
                && !leavesRepetition(scope, from)
                && course(to).leadsBack(seen, to)
                && course(to).between(to, seen).stream().noneMatch(Charts::acts)
                && (seen.equals(from) || scopesOn(scope, from).stream().noneMatch(sub -> acts(sub, from)));
    }

    /// Whether the system acts on the way from the beginning of this workflow to the point: nobody goes back beyond
    /// that.
    boolean actsBefore(String point) {
        return scopesOn(process, point).stream().anyMatch(sub -> acts(sub, point)) || acts(process, point);
    }

    private boolean leavesRepetition(FlowElementsContainer scope, String from) {
        return scopesOn(scope, from).stream().anyMatch(Activity::hasMultiInstanceLoopCharacteristics);
    }

    /// Sub-processes between that scope and the point, innermost first.
    private List<SubProcess> scopesOn(FlowElementsContainer scope, String point) {
        List<SubProcess> between = new ArrayList<>();
        FlowElementsContainer here = scope(process.getFlowElement(point, true));
        while (here != scope && here instanceof SubProcess sub) {
            between.add(sub);
            here = scope(sub);
        }
        return between;
    }

    /// Whether the system acts between the beginning of a sub-process and this point of it.
    private boolean acts(FlowElementsContainer sub, String point) {
        String seen = seenFrom(sub, point);
        return sub.getFlowElements().stream()
                .filter(FlowNode.class::isInstance)
                .filter(node -> acts((FlowNode) node))
                .anyMatch(node -> course(seen).leadsTo(node.getId(), seen));
    }

    private static boolean acts(FlowNode node) {
        return switch (node) {
            case ServiceTask _, CallActivity _ -> true;
            case SubProcess sub ->
                sub.getFlowElements().stream().anyMatch(inner -> inner instanceof FlowNode point && acts(point));
            default -> false;
        };
    }

    /// Of the points where tokens stand, in whatever scope, those that go when the one here is put back there.
    Set<String> calledOff(String from, String to, Set<String> standing) {
        FlowElementsContainer scope = scope(process.getFlowElement(to, true));
        Map<String, List<String>> seen =
                standing.stream().collect(Collectors.groupingBy(point -> seenFrom(scope, point)));
        Set<String> off = course(to).calledOff(seenFrom(scope, from), to, seen.keySet());
        return off.stream()
                .flatMap(point -> seen.getOrDefault(point, List.of()).stream())
                .collect(Collectors.toSet());
    }
}
