package io.parkflow.engine.flowable;

import io.parkflow.engine.Names;
import io.parkflow.engine.Node;
import io.parkflow.engine.Repeat;
import io.parkflow.engine.Repeat.Stop;
import java.util.List;
import java.util.Map;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.IOParameter;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.MultiInstanceLoopCharacteristics;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;

/// The engine's element for each kind of node.
final class Elements {
    private Elements() {}

    static FlowElement of(Node node, Map<String, String> called) {
        return switch (node) {
            case Node.Start _ -> new StartEvent();
            case Node.End(String _, boolean terminates) -> end(terminates);
            case Node.UserStep(String _, Repeat repeat) -> repeated(new UserTask(), repeat);
            case Node.VerbStep(String _, String verb, boolean async) -> verb(verb, async);
            case Node.Wait _ -> new ReceiveTask();
            case Node.TimerWait(String _, String deadline) -> timed(new IntermediateCatchEvent(), deadline);
            case Node.BoundaryTimer timer -> boundary(timer);
            case Node.Exclusive _ -> new ExclusiveGateway();
            case Node.Parallel _ -> new ParallelGateway();
            case Node.Inclusive _ -> new InclusiveGateway();
            case Node.Call call ->
                repeated(call(call, called.getOrDefault(call.workflow(), call.workflow())), call.repeat());
            case Node.SubProcess _ -> throw new IllegalArgumentException("a sub-process has content");
        };
    }

    private static EndEvent end(boolean terminates) {
        var end = new EndEvent();
        if (terminates) {
            end.addEventDefinition(new TerminateEventDefinition());
        }
        return end;
    }

    private static ServiceTask verb(String verb, boolean async) {
        var task = new ServiceTask();
        task.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_EXPRESSION);
        task.setImplementation(Juel.run(verb));
        task.setAsynchronous(async);
        return task;
    }

    private static <E extends Event> E timed(E event, String deadline) {
        var timer = new TimerEventDefinition();
        timer.setTimeDate(Juel.due(deadline));
        event.addEventDefinition(timer);
        return event;
    }

    private static BoundaryEvent boundary(Node.BoundaryTimer timer) {
        BoundaryEvent event = timed(new BoundaryEvent(), timer.deadline());
        event.setCancelActivity(timer.interrupts());
        return event;
    }

    /// Finds the called workflow in the case's own park first, then in the standard library.
    private static CallActivity call(Node.Call call, String name) {
        var task = new CallActivity();
        task.setCalledElement(checked(name, Names.isId(name)));
        task.setCalledElementType("key");
        task.setSameDeployment(false);
        task.setFallbackToDefaultTenant(true);
        task.setInheritBusinessKey(true);
        task.setInheritVariables(false);
        task.setInParameters(parameters(call.give()));
        task.setOutParameters(parameters(call.take()));
        return task;
    }

    private static List<IOParameter> parameters(List<String> names) {
        return names.stream()
                .map(name -> {
                    var parameter = new IOParameter();
                    parameter.setSource(checked(name, Names.isField(name)));
                    parameter.setTarget(name);
                    return parameter;
                })
                .toList();
    }

    static <A extends Activity> A repeated(A activity, Repeat repeat) {
        if (repeat instanceof Repeat.Each(String collection, String element, boolean sequential, Stop stop)) {
            var loop = new MultiInstanceLoopCharacteristics();
            loop.setInputDataItem(checked(collection, Names.isField(collection)));
            loop.setElementVariable(checked(element, Names.isField(element)));
            loop.setSequential(sequential);
            if (stop instanceof Stop.When(var condition)) {
                loop.setCompletionCondition(Juel.condition(condition));
            }
            activity.setLoopCharacteristics(loop);
        }
        return activity;
    }

    private static String checked(String name, boolean safe) {
        if (!safe) {
            throw new IllegalArgumentException("unsafe name");
        }
        return name;
    }
}
