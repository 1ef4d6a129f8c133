package io.parkflow.engine;

import static io.parkflow.engine.Drawings.bundle;
import static io.parkflow.engine.Drawings.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportTest {
    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC"
                typeLanguage="http://www.w3.org/2001/XMLSchema" targetNamespace="t"
                xsi:schemaLocation="http://www.omg.org/spec/BPMN/20100524/MODEL http://x/BPMN20.xsd">
              <process id="Process_1" name="请假" isExecutable="true" flowable:candidateStarterUsers="${x}">
                <documentation>${x}</documentation>
                <startEvent id="start" flowable:initiator="boss"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
                <userTask id="check" name="审查" flowable:assignee="${initiator}">
                  <extensionElements><flowable:taskListener event="create" class="a.B"/></extensionElements>
                </userTask>
                <sequenceFlow id="f2" sourceRef="check" targetRef="gate"/>
                <exclusiveGateway id="gate" default="f4"/>
                <sequenceFlow id="f3" sourceRef="gate" targetRef="mail">
                  <conditionExpression xsi:type="tFormalExpression"><![CDATA[#{outcome == "accept"}]]></conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f4" sourceRef="gate" targetRef="wait"/>
                <serviceTask id="mail" name="Send mail" flowable:type="mail"/>
                <sequenceFlow id="f5" sourceRef="mail" targetRef="wait"/>
                <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT1S</timeDuration>
                  </timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f6" sourceRef="wait" targetRef="score"/>
                <userTask id="score"><multiInstanceLoopCharacteristics isSequential="false"
                    flowable:collection="${experts}" flowable:elementVariable="expert">
                  <completionCondition>${nrOfCompletedInstances/nrOfInstances >= 0.5}</completionCondition>
                </multiInstanceLoopCharacteristics></userTask>
                <sequenceFlow id="f7" sourceRef="score" targetRef="审批"/>
                <manualTask id="审批"/>
                <sequenceFlow id="f8" sourceRef="审批" targetRef="end"/>
                <scriptTask id="script" scriptFormat="groovy"><script>1</script></scriptTask>
                <sequenceFlow id="f9" sourceRef="script" targetRef="end">
                  <conditionExpression>${execution.getVariable('a') == 1}</conditionExpression></sequenceFlow>
                <dataObject id="data" itemSubjectRef="xsd:string"/>
                <endEvent id="end"><errorEventDefinition errorRef="e"/></endEvent>
              </process>
              <message id="m" name="x"/>
              <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_1">
                <bpmndi:BPMNShape id="s1" bpmnElement="check"><omgdc:Bounds x="10" y="20" width="100" height="80"/>
                </bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """;

    @Test
    void nothingExecutableIsTakenOver() {
        String bpmn = translated(FOREIGN).bpmn();

        for (String gone : List.of("flowable", "a.B", "groovy", "PT1S", "initiator", "execution", "schemaLocation")) {
            assertFalse(bpmn.contains(gone), gone + " in " + bpmn);
        }
    }

    @Test
    void everythingLeftBehindIsTold() {
        Set<String> told = translated(FOREIGN).notes().stream()
                .map(note -> note.element() + " " + note.code())
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(
                told.containsAll(Set.of(
                        "Process_1 import.attribute-dropped",
                        "start import.attribute-dropped",
                        "check import.attribute-dropped",
                        "check import.dropped",
                        "mail import.verb",
                        "wait import.deadline",
                        "审批 import.id",
                        "审批 import.step",
                        "script import.verb",
                        "f9 import.condition",
                        "data import.dropped",
                        "end import.dropped",
                        "m import.dropped")),
                told::toString);
    }

    @Test
    void theGuardAsksOnlyForWhatTheNotesSaid() {
        String bpmn = translated(FOREIGN).bpmn();
        Declared p = bundle("check", "score");
        var declared = new Declared(
                p.key(),
                p.routing(),
                p.steps(),
                Map.of("deadline-wait", Duration.ofDays(1)),
                p.verbs(),
                p.workflows(),
                p.roles());

        List<String> asked = BpmnGuard.check(bpmn, declared).findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();

        assertEquals(List.of("step.not-declared", "verb.missing"), asked);
    }

    @Test
    void conditionsAndRepetitionsAreReadInOurWords() {
        String bpmn = translated(FOREIGN).bpmn();

        assertTrue(bpmn.contains("<conditionExpression>${outcome == 'accept'}</conditionExpression>"), bpmn);
        assertTrue(bpmn.contains("pf:collection=\"experts\" pf:element=\"expert\""), bpmn);
        assertTrue(bpmn.contains("${completed/total &gt;= 0.5}"), bpmn);
    }

    @Test
    void theDrawingKeepsItsPlaces() {
        assertTrue(translated(FOREIGN)
                .bpmn()
                .contains("<dc:Bounds x=\"10.0\" y=\"20.0\" width=\"100.0\" height=\"80.0\"/>"));
    }

    @Test
    void ourOwnDialectPassesUnchanged() {
        String own = line(
                "<userTask id=\"check\" name=\"审查 &amp; &lt;形式&gt;\"/>",
                "<serviceTask id=\"accept\" pf:verb=\"seedfund.accept\"/>",
                "<intermediateCatchEvent id=\"t\"><timerEventDefinition pf:deadline=\"publicity\"/></intermediateCatchEvent>");

        var translated = translated(own);

        assertEquals(List.of(), translated.notes());
        var before = assertInstanceOf(Verdict.Accepted.class, BpmnGuard.check(own, bundle("check")))
                .model();
        var after = assertInstanceOf(Verdict.Accepted.class, BpmnGuard.check(translated.bpmn(), bundle("check")))
                .model();
        assertEquals(Set.copyOf(before.nodes()), Set.copyOf(after.nodes()));
        assertEquals(before.body().flows(), after.body().flows());
    }

    /// No hostile drawing becomes more than a draft of harmless elements by being imported.
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileDrawingsAreDisarmedOrRefused(HostileBpmnTest.Expected file) {
        switch (Import.translate(HostileBpmnTest.bytes(file.file()), "p")) {
            case Import.Result.Refused(Finding finding) ->
                assertTrue(Wording.codes(Locale.ENGLISH).contains(finding.code()));
            case Import.Result.Translated(String bpmn, List<Finding> notes) -> {
                Set<String> codes = BpmnGuard.check(bpmn, bundle("check")).findings().stream()
                        .map(Finding::code)
                        .collect(Collectors.toSet());
                codes.removeIf(code -> !code.matches("(xml|text|attribute|element|id\\.shape).*"));
                assertEquals(Set.of(), codes, bpmn);
                notes.forEach(note -> assertTrue(Wording.codes(Locale.ENGLISH).contains(note.code()), note.code()));
            }
        }
    }

    static Stream<HostileBpmnTest.Expected> hostile() throws java.io.IOException {
        return HostileBpmnTest.expected();
    }

    private static Import.Result.Translated translated(String foreign) {
        return assertInstanceOf(
                Import.Result.Translated.class, Import.translate(foreign.getBytes(StandardCharsets.UTF_8), "p"));
    }
}
