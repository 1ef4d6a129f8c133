package io.parkflow.engine.flowable;

import static io.parkflow.engine.Drawings.bundle;
import static io.parkflow.engine.Drawings.drawing;
import static io.parkflow.engine.Drawings.flow;
import static io.parkflow.engine.Drawings.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parkflow.engine.BpmnGuard;
import io.parkflow.engine.Declared;
import io.parkflow.engine.Declared.Assignee;
import io.parkflow.engine.Declared.Step;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Verdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Compiled models deploy on a stock engine and take the paths that were drawn.
class CompilerTest {
    private static final String PARK = "park-a";
    private static final Verbs VERBS = new Verbs();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static ProcessEngine engine;

    /// Stands in for the dispatcher.
    public static final class Verbs {
        final List<String> ran = new ArrayList<>();

        public void run(DelegateExecution execution, String verb) {
            ran.add(execution.getCurrentActivityId() + ":" + verb);
        }

        public Instant due(DelegateExecution execution, String deadline) {
            return Instant.now().plus(Duration.ofDays(deadline.length()));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        var stock = new StandaloneProcessEngineConfiguration();
        stock.setDataSource(postgres.getPostgresDatabase());
        stock.setDatabaseSchemaUpdate("true");
        stock.setDisableIdmEngine(true);
        stock.setDisableEventRegistry(true);
        stock.setAsyncExecutorActivate(false);
        stock.setBeans(Map.of("verbs", VERBS));
        engine = stock.buildProcessEngine();
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    @Test
    void aStepAVerbAndAWaitFollowEachOther() {
        String id = begin(
                line(
                        "<userTask id=\"check\" name=\"形式审查\"/>",
                        "<serviceTask id=\"accept\" pf:verb=\"seedfund.accept\"/>",
                        "<receiveTask id=\"committee\"/>"),
                Map.of(),
                "check");

        assertEquals(List.of("check"), active(id));
        complete(id, "check", Map.of());
        assertTrue(VERBS.ran.contains("accept:seedfund.accept"));
        assertEquals(List.of("committee"), active(id));
        engine.getRuntimeService().trigger(waiting(id, "committee"));
        assertTrue(isOver(id));
    }

    @Test
    void tasksCarryNoNamesAndNoPeople() {
        String id = begin(line("<userTask id=\"check\" name=\"审查\"/>"), Map.of(), "check");

        Task task = task(id, "check");

        assertEquals(null, task.getName());
        assertEquals(null, task.getAssignee());
        assertEquals(PARK, task.getTenantId());
        assertTrue(engine.getTaskService().getIdentityLinksForTask(task.getId()).isEmpty());
    }

    @Test
    void anAsyncVerbRunsAsItsOwnJob() {
        String id = begin(line("<serviceTask id=\"pay\" pf:verb=\"seedfund.pay\" pf:async=\"true\"/>"), Map.of());

        assertFalse(VERBS.ran.contains("pay:seedfund.pay"));
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .singleResult();
        assertEquals(PARK, job.getTenantId());
        engine.getManagementService().executeJob(job.getId());
        assertTrue(VERBS.ran.contains("pay:seedfund.pay"));
        assertTrue(isOver(id));
    }

    @Test
    void conditionsChooseTheWay() {
        String choice = choice("exclusive", "${outcome == 'accept' and amount >= 300000}");

        assertEquals("yes", wayOf(choice, Map.of("outcome", "accept", "amount", new BigDecimal("300000.00"))));
        assertEquals("yes", wayOf(choice, Map.of("outcome", "accept", "amount", 300_000L)));
        assertEquals("no", wayOf(choice, Map.of("outcome", "accept", "amount", 299_999.5)));
        assertEquals("no", wayOf(choice, Map.of("outcome", "refuse", "amount", 400_000)));
        assertEquals("no", wayOf(choice, Map.of()));
    }

    @Test
    void aFieldWithoutAValueIsNeverTrueNorEqual() {
        assertEquals("no", wayOf(choice("exclusive", "${eligible}"), Map.of()));
        assertEquals("yes", wayOf(choice("exclusive", "${eligible == false}"), Map.of()));
        assertEquals("no", wayOf(choice("exclusive", "${day < '2026-03-31'}"), Map.of()));
        assertEquals("yes", wayOf(choice("exclusive", "${day < '2026-03-31'}"), Map.of("day", "2026-03-30")));
        assertEquals("yes", wayOf(choice("exclusive", "${amount == 3}"), Map.of("amount", new BigDecimal("3.00"))));
        assertEquals("yes", wayOf(choice("exclusive", "${amount != 3}"), Map.of()));
        assertEquals("yes", wayOf(choice("inclusive", "${not eligible}"), Map.of("eligible", false)));
    }

    @Test
    void aTimerWaitsForItsDeadline() {
        String id = begin(
                line("<intermediateCatchEvent id=\"notice\"><timerEventDefinition pf:deadline=\"publicity\"/>"
                        + "</intermediateCatchEvent>"),
                Map.of());

        Job timer = timer(id);
        assertEquals(
                9,
                Duration.between(Instant.now(), timer.getDuedate().toInstant())
                        .plusMinutes(1)
                        .toDays());
        fire(timer);
        assertTrue(isOver(id));
    }

    @Test
    void aDeadlineEitherEndsOrAccompaniesItsStep() {
        String interrupting = late("true");
        String accompanying = late("false");

        String ended = begin(interrupting, Map.of(), "check", "remind");
        fire(timer(ended));
        assertEquals(List.of("remind"), active(ended));

        String both = begin(accompanying, Map.of(), "check", "remind");
        fire(timer(both));
        assertTrue(active(both).containsAll(List.of("check", "remind")));
        assertEquals(
                0,
                engine.getManagementService()
                        .createTimerJobQuery()
                        .processInstanceId(both)
                        .count());
        complete(both, "check", Map.of());
        complete(both, "remind", Map.of());
        assertTrue(isOver(both));
    }

    @Test
    void eachExpertGetsATaskUntilEnoughAreDone() {
        String scored = line("<userTask id=\"score\"><multiInstanceLoopCharacteristics pf:collection=\"experts\""
                + " pf:element=\"expert\"><completionCondition>${completed / total >= 0.6}</completionCondition>"
                + "</multiInstanceLoopCharacteristics></userTask>");
        String id = begin(scored, Map.of("experts", List.of("m1", "m2", "m3")), "score");

        List<Task> tasks =
                engine.getTaskService().createTaskQuery().processInstanceId(id).list();
        assertEquals(
                Set.of("m1", "m2", "m3"),
                Set.copyOf(tasks.stream()
                        .map(task -> engine.getTaskService().getVariable(task.getId(), "expert"))
                        .toList()));
        engine.getTaskService().complete(tasks.get(0).getId());
        assertFalse(isOver(id));
        engine.getTaskService().complete(tasks.get(1).getId());
        assertTrue(isOver(id));
    }

    @Test
    void anEmptyListOfExpertsIsPassedBy() {
        String scored = line("<userTask id=\"score\"><multiInstanceLoopCharacteristics isSequential=\"true\""
                + " pf:collection=\"experts\" pf:element=\"expert\"/></userTask>");

        assertTrue(isOver(begin(scored, Map.of("experts", List.of()), "score")));
    }

    @Test
    void aSubProcessRunsOnceForEachMember() {
        String visits = drawing("<startEvent id=\"start\"/><subProcess id=\"visit\"><multiInstanceLoopCharacteristics"
                + " isSequential=\"true\" pf:collection=\"experts\" pf:element=\"expert\"/><startEvent id=\"s2\"/>"
                + "<userTask id=\"check\"/><endEvent id=\"e2\"><terminateEventDefinition/></endEvent>"
                + flow("s2", "check") + flow("check", "e2") + "</subProcess><endEvent id=\"end\"/>"
                + flow("start", "visit") + flow("visit", "end"));
        String id = begin(visits, Map.of("experts", List.of("m1", "m2")), "check");

        complete(id, "check", Map.of());
        assertEquals("m2", engine.getTaskService().getVariable(task(id, "check").getId(), "expert"));
        complete(id, "check", Map.of());
        assertTrue(isOver(id));
    }

    @Test
    void parallelWaysAreJoinedAgain() {
        String both = drawing("<startEvent id=\"start\"/><parallelGateway id=\"fork\"/><userTask id=\"a\"/>"
                + "<userTask id=\"b\"/><parallelGateway id=\"join\"/><endEvent id=\"end\"/>" + flow("start", "fork")
                + flow("fork", "a") + flow("fork", "b") + flow("a", "join") + flow("b", "join") + flow("join", "end"));
        String id = begin(both, Map.of(), "a", "b");

        complete(id, "a", Map.of());
        assertFalse(isOver(id));
        complete(id, "b", Map.of());
        assertTrue(isOver(id));
    }

    @Test
    void aCalledStandardWorkflowRunsInTheCallersPark() {
        deploy("publicity_v2", line("<userTask id=\"post\"/>"), "post");
        String id = begin(
                line(
                        "<callActivity id=\"publish\" calledElement=\"publicity\" pf:give=\"amount\" pf:take=\"outcome\"/>"),
                Map.of("amount", 5));

        ProcessInstance called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(id)
                .singleResult();
        assertEquals(PARK, called.getTenantId());
        assertEquals(5, engine.getRuntimeService().getVariable(called.getId(), "amount"));
        complete(called.getId(), "post", Map.of("outcome", "done"));
        assertTrue(isOver(id));
    }

    @Test
    void storedXmlHoldsNothingOfTheAuthorButIdsAndConditions() {
        String xml = new String(new BpmnXMLConverter()
                .convertToXML(Compiler.compile(model(
                        line("<userTask id=\"check\" name=\"Secret\"><documentation>Secret</documentation></userTask>"),
                        bundle("check")))));

        assertFalse(xml.contains("Secret"), xml);
        assertFalse(xml.contains("parkflow.io/bpmn"), xml);
    }

    private static String late(String cancel) {
        return line("<userTask id=\"check\"/>")
                .replace(
                        "</bpmn:process>",
                        "<boundaryEvent id=\"late\" attachedToRef=\"check\" cancelActivity=\"" + cancel
                                + "\"><timerEventDefinition pf:deadline=\"publicity\"/></boundaryEvent>"
                                + "<userTask id=\"remind\"/><endEvent id=\"e2\"/>" + flow("late", "remind")
                                + flow("remind", "e2") + "</bpmn:process>");
    }

    private static String choice(String kind, String condition) {
        return drawing("<startEvent id=\"start\"/><" + kind + "Gateway id=\"g\" default=\"g-no\"/>"
                + "<receiveTask id=\"yes\"/><receiveTask id=\"no\"/><endEvent id=\"end\"/>" + flow("start", "g")
                + flow("g", "yes", condition) + flow("g", "no") + flow("yes", "end") + flow("no", "end"));
    }

    private static String wayOf(String bpmn, Map<String, Object> routing) {
        return active(begin(bpmn, routing)).getFirst();
    }

    /// Deploys for everybody and starts for one park.
    private static String begin(String bpmn, Map<String, Object> routing, String... steps) {
        deploy("p_v1", bpmn, steps);
        return engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey("p_v1")
                .overrideProcessDefinitionTenantId(PARK)
                .fallbackToDefaultTenant()
                .variables(routing)
                .start()
                .getId();
    }

    private static void deploy(String name, String bpmn, String... steps) {
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel(
                        name + ".bpmn",
                        Compiler.compile(name, model(bpmn, declared(steps)), Map.of("publicity", "publicity_v2")))
                .deploy();
    }

    private static Declared declared(String... steps) {
        var step = new Step(List.of(new Assignee.Role("FUND_MANAGER")), Set.of("done"), Set.of());
        Map<String, Step> all = new HashMap<>();
        List.of(steps).forEach(id -> all.put(id, step));
        return bundle(all);
    }

    private static ProcessModel model(String bpmn, Declared declared) {
        Verdict verdict = BpmnGuard.check(bpmn, declared);
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict.findings()::toString)
                .model();
    }

    private static List<String> active(String id) {
        return engine.getRuntimeService().getActiveActivityIds(id).stream()
                .distinct()
                .sorted()
                .toList();
    }

    private static Task task(String id, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private static void complete(String id, String step, Map<String, Object> routing) {
        engine.getTaskService().complete(task(id, step).getId(), routing);
    }

    private static String waiting(String id, String activity) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(id)
                .activityId(activity)
                .singleResult()
                .getId();
    }

    private static Job timer(String id) {
        return engine.getManagementService()
                .createTimerJobQuery()
                .processInstanceId(id)
                .singleResult();
    }

    private static void fire(Job timer) {
        engine.getManagementService().moveTimerToExecutableJob(timer.getId());
        engine.getManagementService().executeJob(timer.getId());
    }

    private static boolean isOver(String id) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                == 0;
    }
}
