package io.parkflow.engine;

import io.parkflow.engine.Declared.Assignee;
import io.parkflow.engine.Declared.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Drawings and the bundles around them, as short as a test can read.
public final class Drawings {
    public static final Map<String, RoutingKind> ROUTING = Map.of(
            "outcome", RoutingKind.TEXT,
            "eligible", RoutingKind.BOOLEAN,
            "amount", RoutingKind.NUMBER,
            "limit", RoutingKind.NUMBER,
            "day", RoutingKind.DATE,
            "experts", RoutingKind.MEMBERS);

    private Drawings() {}

    /// A whole document around the content of process `p`.
    public static String drawing(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    xmlns:pf="https://parkflow.io/bpmn" id="d" targetNamespace="park" exporter="bpmn-js">
                  <bpmn:process id="p" isExecutable="true">
                %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(content);
    }

    /// A process that leads from `start` through these nodes to `end`, in one line; ids are taken from the nodes.
    public static String line(String... nodes) {
        var drawn = new StringBuilder("<startEvent id=\"start\"/><endEvent id=\"end\"/>");
        String last = "start";
        for (String node : nodes) {
            String id = node.replaceFirst("(?s).*?id=\"([^\"]+)\".*", "$1");
            drawn.append(node).append(flow(last, id));
            last = id;
        }
        return drawing(drawn.append(flow(last, "end")).toString());
    }

    public static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    public static String flow(String from, String to, String condition) {
        return flow(from, to)
                .replace(
                        "/>",
                        "><conditionExpression xsi:type=\"bpmn:tFormalExpression\"><![CDATA[" + condition
                                + "]]></conditionExpression></sequenceFlow>");
    }

    /// A bundle with these steps, each for the fund manager.
    public static Declared bundle(String... steps) {
        var step = new Step(List.of(new Assignee.Role("FUND_MANAGER")), Set.of("accept", "refuse"), Set.of());
        return bundle(Arrays.stream(steps).collect(Collectors.toMap(Function.identity(), _ -> step)));
    }

    public static Declared bundle(Map<String, Step> steps) {
        return new Declared(
                "p",
                ROUTING,
                steps,
                Map.of("publicity", Duration.ofDays(5)),
                Set.of("seedfund.accept", "seedfund.pay"),
                Set.of("publicity", "p"),
                Set.of("FUND_MANAGER"));
    }
}
