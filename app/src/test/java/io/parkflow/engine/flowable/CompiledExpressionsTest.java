package io.parkflow.engine.flowable;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.Declared;
import io.parkflow.engine.Drawings;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;

/// However a drawing is bent, what reaches the engine holds the three known shapes of expression and nothing else.
class CompiledExpressionsTest {
    private static final String FIELD = "vars:get\\((outcome|eligible|amount|limit|day)\\)";
    private static final Pattern KNOWN = Pattern.compile("\\$\\{verbs\\.run\\(execution, 'seedfund\\.(accept|pay)'\\)}"
            + "|\\$\\{verbs\\.due\\(execution, 'publicity'\\)}"
            + "|\\$\\{([ ()!<>=/.\\-0-9]|&&|\\|\\||'[^'{}$#\\\\]*'|true|nrOf(Completed)?Instances|" + FIELD + ")+}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}?");

    private static final List<String> SPLINTERS = List.of(
            "${",
            "}",
            "#{",
            "'",
            "\"",
            "<",
            "/>",
            "&#36;",
            "&amp;",
            "<![CDATA[",
            "]]>",
            " flowable:class=\"a.B\"",
            " xmlns:flowable=\"http://flowable.org/bpmn\"",
            "<script>1</script>",
            "verbs.run(execution)",
            "' || '",
            "<!DOCTYPE a>",
            "<documentation>${x}</documentation>",
            "seedfund.pay",
            "id=\"check\"",
            "\u0000",
            "\\",
            "true");

    @Test
    void bentDrawingsNeverSmuggleAnExpression() {
        String honest = drawing();
        assertKnown(model(honest));
        var random = new Random(5);
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            if (BpmnGuard.check(bent(honest, random).getBytes(StandardCharsets.UTF_8), bundle())
                    instanceof Verdict.Accepted(ProcessModel model, var _)) {
                assertKnown(model);
                accepted++;
            }
        }
        assertTrue(accepted > 50, "only " + accepted + " were accepted: the bending is too rough to prove anything");
    }

    private static void assertKnown(ProcessModel model) {
        String xml = new String(new BpmnXMLConverter().convertToXML(Compiler.compile(model)), StandardCharsets.UTF_8)
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .replace("&apos;", "'");
        assertTrue(
                EXPRESSION
                        .matcher(xml)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(e -> KNOWN.matcher(e).matches()),
                xml);
        for (String word : List.of("class=", "delegateExpression", "script", "istener", "skipExpression", "assignee")) {
            assertTrue(!xml.contains(word), word + " in " + xml);
        }
    }

    /// Inserts, deletes or moves a few pieces.
    private static String bent(String drawing, Random random) {
        var bent = new StringBuilder(drawing);
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            int at = random.nextInt(bent.length());
            int length = random.nextInt(Math.min(12, bent.length() - at));
            switch (random.nextInt(3)) {
                case 0 -> bent.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 1 -> bent.delete(at, at + length);
                default -> bent.insert(random.nextInt(bent.length()), bent.substring(at, at + length));
            }
        }
        return bent.toString();
    }

    private static String drawing() {
        return Drawings.drawing("""
                <startEvent id="start" name="开始"/>
                <userTask id="check" name="形式审查"><documentation>三个工作日内办结，逾期亮灯</documentation></userTask>
                <boundaryEvent id="late" attachedToRef="check"><timerEventDefinition pf:deadline="publicity"/></boundaryEvent>
                <exclusiveGateway id="g" default="no"/>
                <serviceTask id="accept" pf:verb="seedfund.accept" pf:async="true"/>
                <userTask id="score"><multiInstanceLoopCharacteristics pf:collection="experts" pf:element="expert">
                  <completionCondition>${completed / total >= 0.6 or eligible}</completionCondition>
                </multiInstanceLoopCharacteristics></userTask>
                <endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
                <sequenceFlow id="f2" sourceRef="check" targetRef="g"/>
                <sequenceFlow id="f3" sourceRef="late" targetRef="end"/>
                <sequenceFlow id="yes" sourceRef="g" targetRef="accept">
                  <conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'accept' and amount >= 3}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="no" sourceRef="g" targetRef="end"/>
                <sequenceFlow id="f4" sourceRef="accept" targetRef="score"/>
                <sequenceFlow id="f5" sourceRef="score" targetRef="end"/>
                """);
    }

    private static Declared bundle() {
        return Drawings.bundle("check", "score");
    }

    private static ProcessModel model(String bpmn) {
        return ((Verdict.Accepted) BpmnGuard.check(bpmn, bundle())).model();
    }
}
