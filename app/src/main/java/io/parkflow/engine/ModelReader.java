package io.parkflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the elements of the dialect into a model. What it cannot read it reports and remembers as refused, so that
/// later checks do not report the hole it leaves.
final class ModelReader {
    private static final Set<String> NOT_NODES = Set.of(
            "sequenceFlow",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics");

    private final Declared declared;
    private final Report report;
    private final Set<String> refused = new HashSet<>();

    ModelReader(Declared declared, Report report) {
        this.declared = declared;
        this.report = report;
    }

    Scope read(Xml process) {
        return scope(process, Set.of(), 0);
    }

    /// Ids of elements that stand in the drawing but not in the model.
    Set<String> refused() {
        return refused;
    }

    private Scope scope(Xml container, Set<String> members, int depth) {
        if (depth > Budget.DEPTH) {
            report.refuse(container, "budget.depth", String.valueOf(Budget.DEPTH));
            return new Scope(List.of(), List.of());
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        Set<String> here = new HashSet<>();
        for (Xml child : container.children()) {
            if (!NOT_NODES.contains(child.name())) {
                String id = id(child);
                here.add(id);
                node(id, child, members, depth).ifPresentOrElse(n -> nodes.putIfAbsent(id, n), () -> refused.add(id));
            }
        }
        nodes.values().forEach(node -> host(node, nodes));
        return new Scope(List.copyOf(nodes.values()), new FlowReader(declared, report).read(container, nodes, here));
    }

    private String id(Xml at) {
        String id = at.value("id");
        if (id.isEmpty() && at.is(Dialect.BPMN, at.name()) && Dialect.NODES.contains(at.name())) {
            report.refuse(at, "id.missing", at.name());
        }
        return id;
    }

    private Optional<Node> node(String id, Xml at, Set<String> members, int depth) {
        if (!Names.isId(id) || !at.space().equals(Dialect.BPMN)) {
            return Optional.empty();
        }
        return switch (at.name()) {
            case "startEvent" -> Optional.of(new Node.Start(id));
            case "endEvent" ->
                Optional.of(new Node.End(id, at.one("terminateEventDefinition").isPresent()));
            case "userTask" -> repeat(at, members).map(r -> new Node.UserStep(id, r));
            case "serviceTask" -> verb(id, at);
            case "receiveTask" -> Optional.of(new Node.Wait(id));
            case "intermediateCatchEvent" -> deadline(at).map(d -> new Node.TimerWait(id, d));
            case "boundaryEvent" ->
                deadline(at)
                        .map(d -> new Node.BoundaryTimer(
                                id, at.value("attachedToRef"), d, flag(at, "", "cancelActivity", true)));
            case "exclusiveGateway" -> Optional.of(new Node.Exclusive(id));
            case "parallelGateway" -> Optional.of(new Node.Parallel(id));
            case "inclusiveGateway" -> Optional.of(new Node.Inclusive(id));
            case "subProcess" ->
                repeat(at, members)
                        .map(r -> new Node.SubProcess(id, scope(at, DeclaredCheck.seenBy(r, members), depth + 1), r));
            case "callActivity" -> repeat(at, members).flatMap(r -> call(id, at, r, DeclaredCheck.seenBy(r, members)));
            default -> Optional.empty();
        };
    }

    private Optional<Node> verb(String id, Xml at) {
        String verb = at.find(Dialect.PF, "verb").orElse("");
        if (verb.isEmpty()) {
            report.refuse(at, "verb.missing");
        } else if (!declared.verbs().contains(verb) || !Names.isVerb(verb)) {
            report.refuse(at, "verb.unknown", verb);
        } else {
            return Optional.of(new Node.VerbStep(id, verb, flag(at, Dialect.PF, "async", false)));
        }
        return Optional.empty();
    }

    private Optional<String> deadline(Xml at) {
        List<Xml> timers = at.all("timerEventDefinition");
        String deadline = timers.stream()
                .flatMap(t -> t.find(Dialect.PF, "deadline").stream())
                .findFirst()
                .orElse("");
        if (timers.size() != 1) {
            report.refuse(at, "timer.missing");
        } else if (deadline.isEmpty()) {
            report.refuse(at, "deadline.missing");
        } else if (!declared.deadlines().containsKey(deadline) || !Names.isKey(deadline)) {
            report.refuse(at, "deadline.unknown", deadline);
        } else {
            return Optional.of(deadline);
        }
        return Optional.empty();
    }

    private Optional<Node> call(String id, Xml at, Repeat repeat, Set<String> members) {
        String workflow = at.value("calledElement");
        List<String> give = fields(at, "give", members);
        List<String> take = fields(at, "take", Set.of());
        if (!declared.workflows().contains(workflow) || !Names.isKey(workflow)) {
            report.refuse(at, "call.unknown", workflow);
            return Optional.empty();
        }
        if (workflow.equals(declared.key())) {
            report.refuse(at, "call.self", workflow);
            return Optional.empty();
        }
        return Optional.of(new Node.Call(id, workflow, give, take, repeat));
    }

    private List<String> fields(Xml at, String attribute, Set<String> members) {
        var names = new ArrayList<String>();
        for (String name : at.find(Dialect.PF, attribute).orElse("").strip().split("[\\s,]+")) {
            if (name.isEmpty()) {
                continue;
            }
            if (members.contains(name) || (declared.routing().containsKey(name) && Names.isField(name))) {
                names.add(name);
            } else {
                report.refuse(at, "routing.unknown", name);
            }
        }
        return names;
    }

    private Optional<Repeat> repeat(Xml at, Set<String> members) {
        List<Xml> loops = at.all("multiInstanceLoopCharacteristics");
        return switch (loops.size()) {
            case 0 -> Optional.of(new Repeat.Once());
            case 1 -> {
                if (!members.isEmpty()) {
                    report.refuse(at, "repeat.nested");
                }
                yield new RepeatReader(declared, report).read(at, loops.getFirst());
            }
            default -> {
                report.refuse(at, "repeat.twice");
                yield Optional.empty();
            }
        };
    }

    private void host(Node node, Map<String, Node> nodes) {
        if (node instanceof Node.BoundaryTimer timer && !refused.contains(timer.host())) {
            boolean waits = switch (nodes.get(timer.host())) {
                case Node.UserStep _, Node.Wait _, Node.SubProcess _, Node.Call _ -> true;
                case null, default -> false;
            };
            if (!waits) {
                report.refuse(timer.id(), "boundary.host", timer.host());
            }
        }
    }

    private static boolean flag(Xml at, String space, String attribute, boolean otherwise) {
        return at.find(space, attribute).map("true"::equals).orElse(otherwise);
    }
}
