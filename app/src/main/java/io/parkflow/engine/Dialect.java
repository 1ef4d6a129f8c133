package io.parkflow.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every element and attribute an authored drawing may hold. What does not stand here is refused.
///
/// Names carry a short prefix for their namespace (none for BPMN 2.0); `*` marks an element that may hold text.
final class Dialect {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String PF = "https://parkflow.io/bpmn";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Map<String, String> PREFIXES = Map.of(
            BPMN,
            "",
            PF,
            "pf:",
            XSI,
            "xsi:",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc:",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "bioc:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "color:");

    private static final String CONTENT = "startEvent endEvent userTask serviceTask receiveTask intermediateCatchEvent"
            + " boundaryEvent exclusiveGateway parallelGateway inclusiveGateway subProcess callActivity";
    private static final String SCOPE = CONTENT + " sequenceFlow laneSet textAnnotation association group";
    private static final String LINKS = "incoming outgoing";

    /// Elements a token can stand in.
    static final Set<String> NODES = words(CONTENT);

    private static final Map<String, Rule> RULES = new HashMap<>();

    record Rule(Set<String> attributes, Set<String> children, boolean text) {}

    static {
        allow(
                "definitions",
                "name targetNamespace exporter exporterVersion",
                "process collaboration bpmndi:BPMNDiagram");
        allow("process", "name isExecutable processType isClosed", SCOPE);
        allow("startEvent", "name isInterrupting", LINKS);
        allow("endEvent", "name", LINKS + " terminateEventDefinition");
        allow("terminateEventDefinition", "", "");
        allow("userTask", "name", LINKS + " multiInstanceLoopCharacteristics");
        allow("serviceTask", "name pf:verb pf:async", LINKS);
        allow("receiveTask", "name", LINKS);
        allow("intermediateCatchEvent", "name", LINKS + " timerEventDefinition");
        allow("boundaryEvent", "name attachedToRef cancelActivity", LINKS + " timerEventDefinition");
        allow("timerEventDefinition", "pf:deadline", "");
        allow("exclusiveGateway", "name default gatewayDirection", LINKS);
        allow("inclusiveGateway", "name default gatewayDirection", LINKS);
        allow("parallelGateway", "name gatewayDirection", LINKS);
        allow("subProcess", "name triggeredByEvent", LINKS + " multiInstanceLoopCharacteristics " + SCOPE);
        allow("callActivity", "name calledElement pf:give pf:take", LINKS + " multiInstanceLoopCharacteristics");
        allow("multiInstanceLoopCharacteristics", "isSequential pf:collection pf:element", "completionCondition");
        allow("completionCondition*", "xsi:type", "");
        allow("sequenceFlow", "name sourceRef targetRef", "conditionExpression");
        allow("conditionExpression*", "xsi:type", "");
        allow("incoming*", "", "");
        allow("outgoing*", "", "");
        allow("documentation*", "textFormat", "");
        allow("extensionElements", "", "");
        allow("textAnnotation", "textFormat", "text");
        allow("text*", "", "");
        allow("association", "sourceRef targetRef associationDirection", "");
        allow("group", "categoryValueRef", "");
        allow("laneSet", "name", "lane");
        allow("lane", "name", "flowNodeRef childLaneSet");
        allow("childLaneSet", "name", "lane");
        allow("flowNodeRef*", "", "");
        allow("collaboration", "name isClosed", "participant");
        allow("participant", "name processRef", "");
        allow("bpmndi:BPMNDiagram", "name documentation resolution", "bpmndi:BPMNPlane bpmndi:BPMNLabelStyle");
        allow("bpmndi:BPMNPlane", "bpmnElement", "bpmndi:BPMNShape bpmndi:BPMNEdge");
        allow(
                "bpmndi:BPMNShape",
                "bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill"
                        + " color:background-color color:border-color",
                "dc:Bounds bpmndi:BPMNLabel");
        allow(
                "bpmndi:BPMNEdge",
                "bpmnElement sourceElement targetElement bioc:stroke color:border-color",
                "di:waypoint bpmndi:BPMNLabel");
        allow("bpmndi:BPMNLabel", "labelStyle color:color", "dc:Bounds");
        allow("bpmndi:BPMNLabelStyle", "", "dc:Font");
        allow("dc:Font", "name size isBold isItalic isUnderline isStrikeThrough", "");
        allow("dc:Bounds", "x y width height", "");
        allow("di:waypoint", "x y", "");
    }

    private Dialect() {}

    private static void allow(String element, String attributes, String children) {
        boolean text = element.endsWith("*");
        String name = text ? element.substring(0, element.length() - 1) : element;
        boolean plain = text || name.contains(":") || name.equals("extensionElements");
        Set<String> inside = plain ? words(children) : words(children + " documentation extensionElements");
        RULES.put(name, new Rule(words("id " + attributes), inside, text));
    }

    /// The rule of an element that the dialect knows.
    static Optional<Rule> find(String element) {
        return Optional.ofNullable(RULES.get(element));
    }

    /// `pf:verb` for a name in a known namespace, `?:verb` otherwise.
    static String shortName(String space, String name, boolean attribute) {
        if (attribute) {
            return space.isEmpty()
                    ? name
                    : space.equals(BPMN) ? "bpmn:" + name : PREFIXES.getOrDefault(space, "?:") + name;
        }
        return PREFIXES.getOrDefault(space, "?:") + name;
    }

    private static Set<String> words(String list) {
        Stream<String> words = Arrays.stream(list.split(" ")).filter(word -> !word.isEmpty());
        return words.collect(Collectors.toUnmodifiableSet());
    }
}
