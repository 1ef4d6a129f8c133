package io.parkflow.platform.work;

import java.util.Locale;

/// Small workflows `prepare → check → finish` that differ in how `check` stands in the drawing.
enum Shape {
    SINGLE("", check()),
    ALL("", each(false, "")),
    ANY("", each(false, "completed >= 1")),
    TURN("", each(true, "")),
    RATIO("", each(false, "completed / total >= 0.5")),
    /// Two votes of three pass it.
    VOTES("", each(false, "decided")),
    PARALLEL("other", branches("parallelGateway")),
    INCLUSIVE("other", branches("inclusiveGateway")),
    SUBPROCESS("", """
            <subProcess id="check-all">
              <startEvent id="inner-start"/>
              <sequenceFlow id="i1" sourceRef="inner-start" targetRef="check"/>
              <userTask id="check"/>
              <sequenceFlow id="i2" sourceRef="check" targetRef="inner-end"/>
              <endEvent id="inner-end"/>
            </subProcess>
            """),
    /// `check` is a step of another workflow, which this one calls.
    CALL("", """
            <callActivity id="called" calledElement="shape-called" pf:take="outcome"/>
            """),
    TIMER("", """
            <intermediateCatchEvent id="wait"><timerEventDefinition pf:deadline="wait"/></intermediateCatchEvent>
            <sequenceFlow id="w1" sourceRef="wait" targetRef="check"/>
            <userTask id="check"/>
            """);

    static final String FORM = """
            {"key": "opening", "version": 1, "title": {"zh-CN": "事项", "en": "Matter"},
             "sections": [{"key": "a", "title": {"zh-CN": "事项", "en": "Matter"}, "fields": ["subject", "people"]}],
             "fields": {
               "subject": {"kind": "text", "label": {"zh-CN": "事由", "en": "Subject"}, "required": true, "maxLength": 100},
               "people": {"kind": "members", "label": {"zh-CN": "会签人", "en": "Signers"}, "role": "DEPT_HEAD"}}}
            """;

    private static final String ANSWERS = "\"agree\": {\"label\": {\"zh-CN\": \"同意\"}, \"tone\": \"good\"}, "
            + "\"refuse\": {\"label\": {\"zh-CN\": \"不同意\"}, \"tone\": \"bad\"}";

    private static final String POLICY = """
            "complete": {"policy": "votes", "pass": "agree", "fail": "refuse", "votes": 2, "into": "decided"}, """;

    private final String second;
    private final String middle;

    Shape(String second, String middle) {
        this.second = second;
        this.middle = middle;
    }

    private static String check() {
        return "<userTask id=\"check\"/>";
    }

    private static String each(boolean sequential, String until) {
        return """
                <userTask id="check">
                  <multiInstanceLoopCharacteristics isSequential="%s" pf:collection="people" pf:element="one">%s
                  </multiInstanceLoopCharacteristics>
                </userTask>
                """.formatted(
                        sequential,
                        until.isEmpty()
                                ? ""
                                : "<completionCondition>${" + until.replace(">", "&gt;") + "}</completionCondition>");
    }

    private static String branches(String gateway) {
        boolean inclusive = gateway.startsWith("inclusive");
        String condition = inclusive ? "<conditionExpression>${outcome == 'forward'}</conditionExpression>" : "";
        String otherwise = inclusive ? " default=\"b5\"" : "";
        String none = inclusive ? "<sequenceFlow id=\"b5\" sourceRef=\"fork\" targetRef=\"join\"/>" : "";
        return """
                <%1$s id="fork"%3$s/>%4$s
                <sequenceFlow id="b1" sourceRef="fork" targetRef="check">%2$s</sequenceFlow>
                <sequenceFlow id="b2" sourceRef="fork" targetRef="other">%2$s</sequenceFlow>
                <userTask id="check"/>
                <userTask id="other"/>
                <sequenceFlow id="b3" sourceRef="check" targetRef="join"/>
                <sequenceFlow id="b4" sourceRef="other" targetRef="join"/>
                <%1$s id="join"/>
                """.formatted(gateway, condition, otherwise, none);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String workflow() {
        return "shape-" + key();
    }

    private String first() {
        return switch (this) {
            case SINGLE, ALL, ANY, TURN, RATIO, VOTES -> "check";
            case PARALLEL, INCLUSIVE -> "fork";
            case SUBPROCESS -> "check-all";
            case CALL -> "called";
            case TIMER -> "wait";
        };
    }

    private String last() {
        return switch (this) {
            case SINGLE, ALL, ANY, TURN, RATIO, VOTES, TIMER -> "check";
            case PARALLEL, INCLUSIVE -> "join";
            case SUBPROCESS -> "check-all";
            case CALL -> "called";
        };
    }

    String drawing() {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn" targetNamespace="https://parkflow.io/standard">
                  <process id="%1$s" isExecutable="true">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="prepare"/>
                    <userTask id="prepare"/>
                    <sequenceFlow id="f2" sourceRef="prepare" targetRef="%2$s"/>
                    %4$s
                    <sequenceFlow id="f3" sourceRef="%3$s" targetRef="verdict"/>
                    <exclusiveGateway id="verdict" default="f5"/>
                    <sequenceFlow id="f4" sourceRef="verdict" targetRef="refused"><conditionExpression>${outcome == 'refuse'}</conditionExpression></sequenceFlow>
                    <sequenceFlow id="f5" sourceRef="verdict" targetRef="finish"/>
                    <userTask id="finish"/>
                    <sequenceFlow id="f6" sourceRef="finish" targetRef="approved"/>
                    <endEvent id="approved"/>
                    <endEvent id="refused"/>
                  </process>
                </definitions>
                """.formatted(workflow(), first(), last(), middle);
    }

    String bundle() {
        boolean many = middle.contains("multiInstance");
        String assign = many ? "{\"field\": \"one\"}" : "{\"role\": \"DEPT_HEAD\"}";
        String check = this == CALL ? "" : ", " + step("check", assign, ANSWERS);
        if (this == VOTES) {
            check = check.replace("\"outcomes\"", POLICY + "\"outcomes\"");
        }
        String other = second.isEmpty() ? "" : ", " + step(second, "{\"role\": \"DEPT_HEAD\"}", ANSWERS);
        return """
                {"key": "%1$s", "version": 1, "name": {"zh-CN": "%1$s"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "试%2$d"}, "process": "none.bpmn",
                 "start": {"form": "opening", "roles": ["DEPT_HANDLER"], "routes": {"people": "people"}},
                 "routing": {"outcome": "text", "people": "members", "decided": "boolean"},
                 "deadlines": {"wait": {"length": "24H"}},
                 "forms": ["opening"],
                 "steps": {%3$s%4$s%5$s, %6$s},
                 "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
                """.formatted(
                workflow(),
                ordinal(),
                step("prepare", "{\"role\": \"DEPT_HANDLER\"}", "\"forward\": {\"label\": {\"zh-CN\": \"提交\"}}"),
                check,
                other,
                step("finish", "{\"role\": \"PARK_LEADER\"}", "\"approve\": {\"label\": {\"zh-CN\": \"批准\"}}"));
    }

    /// What the shape of a call calls.
    static final String CALLED_DRAWING = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn" targetNamespace="https://parkflow.io/standard">
              <process id="shape-called" isExecutable="true">
                <startEvent id="inner-start"/>
                <sequenceFlow id="c1" sourceRef="inner-start" targetRef="check"/>
                <userTask id="check"/>
                <sequenceFlow id="c2" sourceRef="check" targetRef="inner-end"/>
                <endEvent id="inner-end"/>
              </process>
            </definitions>
            """;

    static String calledBundle() {
        return """
                {"key": "shape-called", "version": 1, "name": {"zh-CN": "协办"}, "summary": {"zh-CN": "测试用"},
                 "number": {"kind": "协"}, "process": "none.bpmn", "start": {"roles": ["DEPT_HANDLER"]},
                 "routing": {"outcome": "text"},
                 "steps": {%s}, "ends": {"inner-end": {"state": "CLOSED"}}}
                """.formatted(step("check", "{\"role\": \"DEPT_HEAD\"}", ANSWERS));
    }

    private static String step(String key, String assign, String outcomes) {
        return """
                "%s": {"name": {"zh-CN": "%s"}, "assign": %s, "deadline": {"length": "5WD"}, "status": "IN_REVIEW",
                  "shows": ["opening"], "outcomes": {%s}}""".formatted(key, key, assign, outcomes);
    }
}
