package io.parkflow.engine;

import static io.parkflow.engine.Drawings.bundle;
import static io.parkflow.engine.Drawings.drawing;
import static io.parkflow.engine.Drawings.flow;
import static io.parkflow.engine.Drawings.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.engine.Declared.Assignee;
import io.parkflow.engine.Declared.Step;
import io.parkflow.engine.Flow.Passage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BpmnGuardTest {
    private static final String CHECK = "<userTask id=\"check\" name=\"形式审查\"/>";

    @Test
    void aLineOfEveryKindOfNodeIsAccepted() {
        String bpmn = line(
                CHECK,
                "<serviceTask id=\"accept\" pf:verb=\"seedfund.accept\"/>",
                "<serviceTask id=\"pay\" pf:verb=\"seedfund.pay\" pf:async=\"true\"/>",
                "<receiveTask id=\"committee\"/>",
                "<intermediateCatchEvent id=\"notice\"><timerEventDefinition pf:deadline=\"publicity\"/>"
                        + "</intermediateCatchEvent>",
                "<callActivity id=\"publish\" calledElement=\"publicity\" pf:give=\"amount, day\" pf:take=\"outcome\"/>");

        assertEquals(
                List.of(
                        new Node.UserStep("check", new Repeat.Once()),
                        new Node.VerbStep("accept", "seedfund.accept", false),
                        new Node.VerbStep("pay", "seedfund.pay", true),
                        new Node.Wait("committee"),
                        new Node.TimerWait("notice", "publicity"),
                        new Node.Call(
                                "publish",
                                "publicity",
                                List.of("amount", "day"),
                                List.of("outcome"),
                                new Repeat.Once())),
                model(bpmn, bundle("check", "committee", "notice")).nodes().stream()
                        .filter(node -> !(node instanceof Node.Start || node instanceof Node.End))
                        .toList());
    }

    @Test
    void aChoiceKeepsItsConditionsAndItsDefault() {
        String bpmn = choice("<exclusiveGateway id=\"g\" default=\"g-other\"/>", "${outcome == 'accept'}");

        List<Flow> flows = model(bpmn, bundle("check")).body().flows();

        assertInstanceOf(Passage.If.class, passage(flows, "g-end"));
        assertInstanceOf(Passage.Otherwise.class, passage(flows, "g-other"));
        assertInstanceOf(Passage.Always.class, passage(flows, "start-check"));
    }

    @Test
    void aLoopThatWaitsForAPersonIsAccepted() {
        String bpmn = drawing("<startEvent id=\"start\"/><exclusiveGateway id=\"in\"/>" + CHECK
                + "<exclusiveGateway id=\"g\" default=\"g-in\"/><endEvent id=\"end\"/>" + flow("start", "in")
                + flow("in", "check") + flow("check", "g") + flow("g", "in") + flow("g", "end", "${eligible}"));

        assertEquals(List.of("check"), model(bpmn, bundle("check")).userSteps());
    }

    @Test
    void aStepForEachExpertMayStopEarly() {
        String bpmn = line("<userTask id=\"score\"><multiInstanceLoopCharacteristics isSequential=\"true\""
                + " pf:collection=\"experts\" pf:element=\"expert\"><completionCondition>${completed / total >= 0.6}"
                + "</completionCondition></multiInstanceLoopCharacteristics></userTask>");
        var step = new Step(List.of(new Assignee.Field("expert")), Set.of("done"), Set.of("seedfund.accept"));

        var score = (Node.UserStep)
                model(bpmn, bundle(Map.of("score", step))).nodes().get(2);

        var each = assertInstanceOf(Repeat.Each.class, score.repeat());
        assertEquals("experts", each.collection());
        assertTrue(each.sequential());
        assertInstanceOf(Repeat.Stop.When.class, each.stop());
    }

    @Test
    void aSubProcessMayCarryADeadline() {
        String bpmn = drawing("<startEvent id=\"start\"/><subProcess id=\"sub\"><startEvent id=\"s2\"/>" + CHECK
                + "<endEvent id=\"e2\"><terminateEventDefinition/></endEvent>" + flow("s2", "check")
                + flow("check", "e2") + "</subProcess><boundaryEvent id=\"late\" attachedToRef=\"sub\">"
                + "<timerEventDefinition pf:deadline=\"publicity\"/></boundaryEvent><endEvent id=\"end\"/>"
                + flow("start", "sub") + flow("sub", "end") + flow("late", "end"));

        List<Node> nodes = model(bpmn, bundle("check")).nodes();

        assertTrue(nodes.contains(new Node.BoundaryTimer("late", "sub", "publicity", true)));
        assertTrue(nodes.contains(new Node.End("e2", true)));
    }

    @Test
    void drawingAndLanesAndNotesAreHarmless() {
        String decorated = line(CHECK).replace("</bpmn:process>", """
                        <laneSet id="lanes"><lane id="lane" name="园区"><flowNodeRef>check</flowNodeRef></lane></laneSet>
                        <textAnnotation id="note"><text>三个工作日内</text></textAnnotation>
                        <association id="tie" sourceRef="check" targetRef="note"/>
                        <documentation>种子基金</documentation><extensionElements/></bpmn:process>
                        <collaboration id="c"><participant id="pool" processRef="p"/></collaboration>
                        <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="c">
                          <bpmndi:BPMNShape id="check_di" bpmnElement="check">
                            <dc:Bounds x="100" y="80.5" width="100" height="80"/></bpmndi:BPMNShape>
                          <bpmndi:BPMNEdge id="edge" bpmnElement="start-check">
                            <di:waypoint x="1" y="2"/><di:waypoint x="3" y="4"/></bpmndi:BPMNEdge>
                        </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>""");

        Diagram diagram = model(decorated, bundle("check")).diagram();

        assertEquals(new Diagram.Box(100, 80.5, 100, 80), diagram.shapes().get("check"));
        assertEquals(
                List.of(new Diagram.Point(1, 2), new Diagram.Point(3, 4)),
                diagram.edges().get("start-check"));
    }

    @Test
    void allProblemsAreToldAtOnceAndLocated() {
        String bpmn = line(
                "<userTask id=\"check\" name=\"${x}\"/>",
                "<scriptTask id=\"script\"/>",
                "<serviceTask id=\"steal\" pf:verb=\"seedfund.steal\"/>");

        List<Finding> findings = refused(bpmn, bundle("check", "gone"));

        assertEquals(
                List.of("step.not-drawn", "text.expression", "element.script", "verb.unknown"),
                findings.stream().map(Finding::code).toList());
        assertEquals(
                List.of("gone", "check", "script", "steal"),
                findings.stream().map(Finding::element).toList());
        assertTrue(findings.stream().skip(1).allMatch(finding -> finding.line() == 9));
    }

    @Test
    void aChoiceNeedsADefaultAndConditions() {
        assertEquals(
                List.of("gateway.default-missing", "gateway.condition-missing"),
                codes(choice("<exclusiveGateway id=\"g\"/>", "${eligible}")));
        assertEquals(List.of("flow.conditional"), codes(choice("<parallelGateway id=\"g\"/>", "${eligible}")));
        assertEquals(
                List.of("gateway.default-unknown", "gateway.default-missing", "gateway.condition-missing"),
                codes(choice("<exclusiveGateway id=\"g\" default=\"start-check\"/>", "${eligible}")));
    }

    @Test
    void everyNodeLiesOnAWayFromStartToEnd() {
        assertEquals(
                List.of("node.unreachable", "node.dead-end"),
                codes(line(CHECK)
                        .replace(
                                "</bpmn:process>",
                                "<receiveTask id=\"alone\"/>" + flow("alone", "end")
                                        + "<receiveTask id=\"stub\"/><parallelGateway id=\"g\"/></bpmn:process>")
                        .replace("targetRef=\"end\"/><receive", "targetRef=\"end\"/>" + flow("g", "end") + "<receive")
                        .replace("sourceRef=\"check\" targetRef=\"end\"", "sourceRef=\"check\" targetRef=\"g\"")
                        .replace("<receiveTask id=\"stub\"/>", "<receiveTask id=\"stub\"/>" + flow("g", "stub"))));
    }

    @Test
    void theBundleIsHeldAgainstTheVocabulary() {
        var step = new Step(
                List.of(new Assignee.Role("GHOST"), new Assignee.Field("expert")), Set.of("ok'"), Set.of("a.b"));
        var declared = new Declared(
                "p",
                Map.of("execution", RoutingKind.TEXT),
                Map.of("check", step),
                Map.of("soon", Duration.ofSeconds(59)),
                Set.of(),
                Set.of(),
                Set.of());

        assertEquals(
                Set.of(
                        "routing.name",
                        "deadline.short",
                        "outcome.name",
                        "verb.unknown",
                        "role.unknown",
                        "assignee.unknown"),
                Set.copyOf(refused(line(CHECK), declared).stream()
                        .map(Finding::code)
                        .toList()));
    }

    @Test
    void branchesThatAreJoinedOrEndAloneAreAccepted() {
        String reviews = drawing("<startEvent id=\"start\"/><parallelGateway id=\"fork\"/><receiveTask id=\"a\"/>"
                + "<receiveTask id=\"b\"/><receiveTask id=\"c\"/><exclusiveGateway id=\"g\" default=\"g-join\"/>"
                + "<parallelGateway id=\"join\"/><endEvent id=\"end\"/><endEvent id=\"done\"/>" + flow("start", "fork")
                + flow("fork", "a") + flow("fork", "b") + flow("fork", "c") + flow("a", "g") + flow("g", "join")
                + flow("g", "end", "${eligible}") + flow("b", "join") + flow("c", "end") + flow("join", "done"));

        assertEquals(List.of(), BpmnGuard.check(reviews, bundle()).findings());
    }

    @Test
    void branchesThatMeetUnjoinedAreDoubtful() {
        String refusals = drawing("<startEvent id=\"start\"/><parallelGateway id=\"fork\"/><receiveTask id=\"a\"/>"
                + "<receiveTask id=\"b\"/><receiveTask id=\"letter\"/><endEvent id=\"end\"><terminateEventDefinition/>"
                + "</endEvent>" + flow("start", "fork") + flow("fork", "a") + flow("fork", "b") + flow("a", "letter")
                + flow("b", "letter") + flow("letter", "end"));

        var accepted = assertInstanceOf(Verdict.Accepted.class, BpmnGuard.check(refusals, bundle()));

        assertEquals(
                List.of("fork.meets"),
                accepted.findings().stream().map(Finding::code).toList());
        assertEquals("letter", accepted.findings().getFirst().element());
    }

    @Test
    void aHeapOfWarningsHidesNoError() {
        var report = new Report();
        for (int i = 0; i < 1_000; i++) {
            report.warn("w" + i, "fork.meets");
        }

        report.refuse("e", "end.none");

        assertTrue(report.hasErrors());
        assertTrue(report.findings().stream().anyMatch(finding -> finding.code().equals("end.none")));
    }

    @Test
    void aDeadlineCannotHangOnAVerb() {
        String bpmn = line("<serviceTask id=\"accept\" pf:verb=\"seedfund.accept\"/>")
                .replace(
                        "</bpmn:process>",
                        "<boundaryEvent id=\"late\" attachedToRef=\"accept\"><timerEventDefinition"
                                + " pf:deadline=\"publicity\"/></boundaryEvent>" + flow("late", "end")
                                + "</bpmn:process>");

        assertEquals(
                List.of("boundary.host"),
                refused(bpmn, bundle()).stream().map(Finding::code).toList());
    }

    private static String choice(String gateway, String condition) {
        return drawing("<startEvent id=\"start\"/>" + CHECK + gateway + "<receiveTask id=\"other\"/>"
                + "<endEvent id=\"end\"/>" + flow("start", "check") + flow("check", "g") + flow("g", "end", condition)
                + flow("g", "other") + flow("other", "end"));
    }

    private static Passage passage(List<Flow> flows, String id) {
        return flows.stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .orElseThrow()
                .passage();
    }

    private static ProcessModel model(String bpmn, Declared declared) {
        Verdict verdict = BpmnGuard.check(bpmn, declared);
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict.findings()::toString)
                .model();
    }

    private static List<Finding> refused(String bpmn, Declared declared) {
        return assertInstanceOf(Verdict.Refused.class, BpmnGuard.check(bpmn, declared))
                .findings();
    }

    private static List<String> codes(String bpmn) {
        return refused(bpmn, bundle("check")).stream().map(Finding::code).toList();
    }
}
