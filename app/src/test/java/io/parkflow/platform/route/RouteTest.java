package io.parkflow.platform.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.catalog.MoreWorkflows;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Statements;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is told of the way ahead is what then happens: who is asked, by when, and what it depends on.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RouteTest implements TestPropertyProvider {
    @Inject
    Town town;

    @Inject
    Http http;

    @Inject
    MoreWorkflows workflows;

    @Inject
    RouteDesk desk;

    @Inject
    Standing standing;

    @Inject
    Transactions transactions;

    private final String workflow = "route-" + Town.word();
    private Park park;
    private Town.Person starter;
    private Town.Person head;
    private Town.Person chosen;

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(Migrated.properties());
    }

    @BeforeAll
    void settle() {
        park = town.park();
        starter = town.person(park, "DEPT_HANDLER");
        head = town.person(park, "DEPT_HEAD");
        chosen = town.person(park, "DEPT_HEAD");
        workflows.bring(workflow, BUNDLE.formatted(workflow), DRAWING.formatted(workflow), Map.of("opening", FORM));
    }

    @Test
    void beforeBeginningEveryBranchIsTold() {
        Http.Reply route = http.get("/api/v1/catalog/workflows/" + workflow + "/route", starter.token());

        assertEquals(200, route.status(), route::text);
        assertEquals(
                List.of("start", "prepare", "left", "right", "lead", "pay", "approved", "refused"),
                route.objects("stops").stream().map(stop -> stop.get("step")).toList());
        assertEquals(true, stop(route.body(), "prepare").get("sure"));
        assertEquals(false, stop(route.body(), "lead").get("sure"));
        assertEquals("“预备”：同意", link(route.body(), "prepare", "left").get("when"));
        assertEquals("“预备”：不同意", link(route.body(), "prepare", "refused").get("when"));
        // the amount is the form's to say
        assertEquals("取决于核查或会议结果", link(route.body(), "left", "lead").get("when"));
        assertEquals("later", who(route.body(), "right").get("kind"));
        assertEquals("nobody", who(route.body(), "pay").get("kind"));
        assertEquals("administration", who(route.body(), "lead").get("kind"));
        assertEquals(List.of("王小明"), who(route.body(), "prepare").get("names"));
        assertEquals(true, who(route.body(), "prepare").get("me"));
    }

    @Test
    void whatTheFormSaysDecides() {
        String at = "/api/v1/catalog/workflows/" + workflow + "/route?values=amount:50,chosen:" + chosen.member();
        Map<String, Object> route = http.get(at, starter.token()).body();

        assertTrue(find(route, "lead").isEmpty(), "fifty is not more than a hundred");
        assertEquals("asked", who(route, "right").get("kind"));
        assertEquals(
                422,
                http.get("/api/v1/catalog/workflows/" + workflow + "/route?values=outcome:agree", starter.token())
                        .status());
        assertEquals(
                404,
                http.get(
                                "/api/v1/catalog/workflows/" + workflow + "/route",
                                town.person(park, "EXPERT").token())
                        .status());
    }

    @Test
    void datesFollowTheCalendarAndTheLongerBranch() {
        Map<String, Object> route = http.get("/api/v1/catalog/workflows/" + workflow + "/route", starter.token())
                .body();

        LocalDate prepared = due(route, "prepare");
        LocalDate joined = due(route, "right");
        assertTrue(prepared.isBefore(due(route, "left")));
        assertTrue(due(route, "left").isBefore(joined), "right has ten days, left three");
        assertTrue(joined.isBefore(due(route, "pay")), "pay waits for both");
        assertEquals(stop(route, "right").get("dueAt"), stop(route, "lead").get("from"));
    }

    @Test
    void eachAnswerHasItsOwnWayAndThenItHappens() {
        UUID matter = start(500);
        Object task = task(starter, matter);
        List<Map<String, Object>> answers =
                http.get("/api/v1/tasks/" + task + "/route", starter.token()).objects("items");

        assertEquals(
                List.of("agree", "refuse"),
                answers.stream().map(a -> a.get("outcome")).toList());
        Map<String, Object> agreed = route(answers.getFirst());
        assertTrue(find(agreed, "refused").isEmpty());
        assertEquals(true, stop(agreed, "left").get("sure"));
        assertEquals(true, stop(agreed, "lead").get("sure"), "five hundred is known to be more than a hundred");
        assertEquals(List.of("王小明"), who(agreed, "right").get("names"));
        assertEquals(
                List.of("prepare", "refused"),
                stops(route(answers.getLast())).stream().map(s -> s.get("step")).toList());

        answer(starter, matter, "agree");
        Map<String, Object> now =
                http.get("/api/v1/cases/" + matter + "/route", starter.token()).body();
        assertEquals(
                List.of("left", "right"),
                stops(now).stream()
                        .filter(s -> Boolean.TRUE.equals(s.get("here")))
                        .map(s -> s.get("step"))
                        .toList());
        assertEquals(true, stop(now, "lead").get("sure"));
        assertEquals(due(agreed, "right"), due(now, "right"));

        answer(chosen, matter, "agree");
        Map<String, Object> half =
                http.get("/api/v1/cases/" + matter + "/route", starter.token()).body();
        assertEquals(true, stop(half, "left").get("here"));
        assertFalse(find(half, "right").isPresent());
    }

    @Test
    void aTaskOfOthersAndAnUnknownAnswerAreRefused() {
        UUID matter = start(1);
        Object task = task(starter, matter);

        assertEquals(
                404, http.get("/api/v1/tasks/" + task + "/route", head.token()).status());
        assertEquals(
                422,
                http.get("/api/v1/tasks/" + task + "/route?outcome=perhaps", starter.token())
                        .status());
        Town.Person stranger = town.person(town.park(), "DEPT_HANDLER", "DISPATCH_OFFICE");
        assertEquals(
                404,
                http.get("/api/v1/cases/" + matter + "/route", stranger.token()).status());
        assertEquals(
                404,
                http.get("/api/v1/cases/" + matter + "/drawing", stranger.token())
                        .status());
    }

    @Test
    void theDrawingIsWholeWhateverWasDecided() {
        UUID matter = start(1);
        answer(starter, matter, "refuse");

        Map<String, Object> over =
                http.get("/api/v1/cases/" + matter + "/route", starter.token()).body();
        assertEquals(List.of(), stops(over));
        Http.Reply drawing = http.get("/api/v1/cases/" + matter + "/drawing", starter.token());
        assertEquals(8, drawing.objects("stops").size());
    }

    @Test
    void theSeedFundsWayIsToldToACompanyWithoutNames() {
        Town.Person applicant = town.person(park, "APPLICANT_ADMIN");
        town.person(park, "FUND_MANAGER");
        Http.Reply route = http.get("/api/v1/catalog/workflows/seedfund/route", applicant.token());

        assertEquals(200, route.status(), route::text);
        assertEquals(true, stop(route.body(), "formal-check").get("sure"));
        assertEquals("种子基金管理机构", who(route.body(), "formal-check").get("group"));
        assertTrue(find(route.body(), "committee").isPresent());
        Map<String, Object> again = link(route.body(), "correction", "formal-check");
        assertEquals(true, again.get("back"));
        assertEquals(true, link(route.body(), "correction", "lapsed").get("late"));
        assertEquals(true, stop(route.body(), "publicity").get("earliest"), "nobody knows when the committee meets");
    }

    @Test
    void howManyStatementsDoesNotDependOnHowManyStops() {
        UUID matter = start(500);
        UUID task = UUID.fromString(task(starter, matter).toString());
        as(starter, () -> desk.of(matter, Locale.SIMPLIFIED_CHINESE));
        as(starter, () -> desk.begin("request", Map.of(), Locale.SIMPLIFIED_CHINESE));

        List<String> ofCase = said(() -> desk.of(matter, Locale.SIMPLIFIED_CHINESE));
        List<String> ofTask = said(() -> desk.answers(task, Optional.empty(), Locale.SIMPLIFIED_CHINESE));
        List<String> begin = said(() -> desk.begin("request", Map.of(), Locale.SIMPLIFIED_CHINESE));

        assertEquals(7, ofCase.size(), () -> String.join("\n", ofCase));
        assertTrue(ofTask.size() <= 9, () -> String.join("\n", ofTask));
        assertTrue(begin.size() <= 5, () -> String.join("\n", begin));
    }

    private List<String> said(Runnable work) {
        return as(starter, () -> Statements.said(work));
    }

    private UUID start(int amount) {
        Http.Reply opened = http.post(
                "/api/v1/cases",
                starter.token(),
                Map.of(
                        "workflow",
                        workflow,
                        "title",
                        "事项",
                        "data",
                        Map.of("amount", amount, "chosen", chosen.member().toString())));
        assertEquals(201, opened.status(), opened::text);
        return UUID.fromString(opened.string("id"));
    }

    private Object task(Town.Person who, UUID matter) {
        return Objects.requireNonNull(http.get("/api/v1/tasks?limit=100", who.token()).objects("items").stream()
                .filter(row -> matter.toString().equals(row.get("caseId")))
                .findFirst()
                .orElseThrow()
                .get("id"));
    }

    private void answer(Town.Person who, UUID matter, String outcome) {
        Http.Reply done = http.post(
                "/api/v1/tasks/" + taskOf(who, matter) + "/completion", who.token(), Map.of("outcome", outcome));
        assertEquals(200, done.status(), done::text);
    }

    /// The one that is this person's alone, else one of a group.
    private Object taskOf(Town.Person who, UUID matter) {
        return http.get("/api/v1/tasks?limit=100", who.token()).objects("items").stream()
                .filter(row -> matter.toString().equals(row.get("caseId")))
                .sorted((a, b) ->
                        Boolean.compare(Boolean.TRUE.equals(b.get("mine")), Boolean.TRUE.equals(a.get("mine"))))
                .map(row -> Objects.requireNonNull(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> route(Map<String, Object> answer) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get("route"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> stops(Map<String, Object> route) {
        return (List<Map<String, Object>>) Objects.requireNonNull(route.get("stops"));
    }

    private static Optional<Map<String, Object>> find(Map<String, Object> route, String step) {
        return stops(route).stream()
                .filter(stop -> step.equals(stop.get("step")))
                .findFirst();
    }

    private static Map<String, Object> stop(Map<String, Object> route, String step) {
        return find(route, step).orElseThrow(() -> new AssertionError("no " + step + " in " + route));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> link(Map<String, Object> route, String from, String to) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(route.get("links")))
                .stream()
                        .filter(link -> from.equals(link.get("from")) && to.equals(link.get("to")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(from + " does not lead to " + to + ": " + route));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> who(Map<String, Object> route, String step) {
        return (Map<String, Object>) Objects.requireNonNull(stop(route, step).get("who"));
    }

    private static LocalDate due(Map<String, Object> route, String step) {
        return Instant.parse(String.valueOf(stop(route, step).get("dueAt")))
                .atZone(io.parkflow.ground.calendar.Calendar.ZONE)
                .toLocalDate();
    }

    private <T> T as(Town.Person who, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(park.tenant(), () -> {
            Caller caller = transactions.read(() -> standing.of(who.member()));
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return transactions.read(work);
            }
        }));
    }

    private static final String FORM = """
            {"key": "opening", "version": 1, "title": {"zh-CN": "事项", "en": "Matter"},
             "sections": [{"key": "A", "title": {"zh-CN": "事项", "en": "Matter"}, "fields": ["amount", "chosen"]}],
             "fields": {
               "amount": {"kind": "integer", "label": {"zh-CN": "数额", "en": "Amount"}},
               "chosen": {"kind": "member", "role": "DEPT_HEAD", "label": {"zh-CN": "审核人", "en": "Checker"}}}}
            """;

    private static final String BUNDLE = """
            {"key": "%s", "version": 1, "name": {"zh-CN": "路线"}, "summary": {"zh-CN": "测试用"},
             "number": {"kind": "路"}, "process": "none.bpmn",
             "start": {"form": "opening", "roles": ["DEPT_HANDLER"],
                       "routes": {"amount": "amount", "chosen": "chosen"}},
             "routing": {"outcome": "text", "amount": "number", "chosen": "text"}, "forms": ["opening"],
             "steps": {
               "prepare": {"name": {"zh-CN": "预备"}, "assign": {"role": "DEPT_HANDLER"}, "deadline": {"length": "2WD"},
                 "status": "SUBMITTED", "outcomes": {"agree": {"label": {"zh-CN": "同意"}}, "refuse": {"label": {"zh-CN": "不同意"}}}},
               "left": {"name": {"zh-CN": "左"}, "assign": {"role": "DEPT_HEAD"}, "deadline": {"length": "3WD"},
                 "status": "IN_REVIEW", "outcomes": {"agree": {"label": {"zh-CN": "同意"}}}},
               "right": {"name": {"zh-CN": "右"}, "assign": {"field": "chosen"}, "deadline": {"length": "10WD"},
                 "status": "IN_REVIEW", "outcomes": {"agree": {"label": {"zh-CN": "同意"}}}},
               "lead": {"name": {"zh-CN": "领导"}, "assign": {"part": "leader"}, "deadline": {"length": "1WD"},
                 "status": "DECISION", "outcomes": {"agree": {"label": {"zh-CN": "同意"}}}},
               "pay": {"name": {"zh-CN": "付款"}, "assign": {"role": "FINANCE_MAKER"}, "deadline": {"length": "1WD"},
                 "status": "EXECUTION", "outcomes": {"agree": {"label": {"zh-CN": "同意"}}}}},
             "ends": {"approved": {"state": "CLOSED"}, "refused": {"state": "REJECTED"}}}
            """;

    private static final String DRAWING = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://parkflow.io/test">
              <process id="%s" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="prepare"/>
                <userTask id="prepare"/>
                <sequenceFlow id="f2" sourceRef="prepare" targetRef="says"/>
                <exclusiveGateway id="says" default="f4"/>
                <sequenceFlow id="f3" sourceRef="says" targetRef="fork"><conditionExpression>${outcome == 'agree'}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f4" sourceRef="says" targetRef="refused"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="f5" sourceRef="fork" targetRef="left"/>
                <sequenceFlow id="f6" sourceRef="fork" targetRef="right"/>
                <userTask id="left"/>
                <userTask id="right"/>
                <sequenceFlow id="f7" sourceRef="left" targetRef="join"/>
                <sequenceFlow id="f8" sourceRef="right" targetRef="join"/>
                <parallelGateway id="join"/>
                <sequenceFlow id="f9" sourceRef="join" targetRef="much"/>
                <exclusiveGateway id="much" default="f11"/>
                <sequenceFlow id="f10" sourceRef="much" targetRef="lead"><conditionExpression>${amount &gt; 100}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f11" sourceRef="much" targetRef="pay"/>
                <userTask id="lead"/>
                <sequenceFlow id="f12" sourceRef="lead" targetRef="pay"/>
                <userTask id="pay"/>
                <sequenceFlow id="f13" sourceRef="pay" targetRef="approved"/>
                <endEvent id="approved"/>
                <endEvent id="refused"/>
              </process>
            </definitions>
            """;
}
