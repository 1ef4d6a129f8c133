package io.parkflow.engine.flowable;

import io.parkflow.engine.Flow;
import io.parkflow.engine.Flow.Passage;
import io.parkflow.engine.Names;
import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Repeat;
import io.parkflow.engine.Scope;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.SubProcess;

/// Builds the engine's model of a workflow from scratch.
///
/// It holds ids, flows and three shapes of expression: conditions, `verbs.run`, `verbs.due`. No names, no texts, no
/// people: those belong to the bundle and the inbox. A routing field that was never set counts as null in conditions,
/// but the list a repetition runs over must be there when it is reached.
final class Compiler {
    /// Says in the stored XML who wrote it.
    private static final String NAMESPACE = "https://parkflow.io/compiled";

    /// Name of every flow that closes a loop, for [CountedAgenda]; no other flow has a name.
    static final String TURN = "turn";

    private Compiler() {}

    static BpmnModel compile(ProcessModel model) {
        return compile(model.key(), model);
    }

    /// @param name of this version in the engine
    static BpmnModel compile(String name, ProcessModel model) {
        return compile(name, model, Map.of());
    }

    /// @param called key of a called workflow → the name of the version to call; the key itself where it is missing
    static BpmnModel compile(String name, ProcessModel model, Map<String, String> called) {
        var process = new Process();
        process.setId(checkedId(name));
        process.setExecutable(true);
        fill(process, model.body(), called);
        var compiled = new BpmnModel();
        compiled.setTargetNamespace(NAMESPACE);
        compiled.addProcess(process);
        return compiled;
    }

    private static void fill(FlowElementsContainer container, Scope scope, Map<String, String> called) {
        for (Node node : scope.nodes()) {
            FlowElement element = element(node, called);
            element.setId(checkedId(node.id()));
            container.addFlowElement(element);
        }
        for (Node node : scope.nodes()) {
            if (node instanceof Node.BoundaryTimer timer) {
                attach((BoundaryEvent) container.getFlowElement(timer.id()), container.getFlowElement(timer.host()));
            }
        }
        Set<String> turns = LoopFlows.of(scope);
        for (Flow flow : scope.flows()) {
            SequenceFlow arrow = flow(flow, container);
            arrow.setName(turns.contains(flow.id()) ? TURN : null);
            container.addFlowElement(arrow);
        }
    }

    private static FlowElement element(Node node, Map<String, String> called) {
        if (node instanceof Node.SubProcess(String _, Scope body, Repeat repeat)) {
            var sub = new SubProcess();
            fill(sub, body, called);
            return Elements.repeated(sub, repeat);
        }
        return Elements.of(node, called);
    }

    private static void attach(BoundaryEvent timer, FlowElement host) {
        timer.setAttachedToRef((Activity) host);
        timer.setAttachedToRefId(host.getId());
        ((Activity) host).getBoundaryEvents().add(timer);
    }

    private static SequenceFlow flow(Flow flow, FlowElementsContainer container) {
        var arrow = new SequenceFlow(checkedId(flow.from()), checkedId(flow.to()));
        arrow.setId(checkedId(flow.id()));
        switch (flow.passage()) {
            case Passage.Always _ -> {}
            case Passage.If(var condition) -> arrow.setConditionExpression(Juel.condition(condition));
            case Passage.Otherwise _ -> ((Gateway) container.getFlowElement(flow.from())).setDefaultFlow(flow.id());
        }
        return arrow;
    }

    private static String checkedId(String id) {
        if (!Names.isId(id)) {
            throw new IllegalArgumentException("unsafe id");
        }
        return id;
    }
}
