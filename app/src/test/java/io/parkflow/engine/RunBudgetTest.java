package io.parkflow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Migrated;
import io.parkflow.test.MovableClock;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Drawings that pass the guard and would still never end.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunBudgetTest implements TestPropertyProvider {
    private static final AtomicInteger RAN = new AtomicInteger();
    private static final String HEAD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn" targetNamespace="test">
            """;

    /// Waits a minute, works, and goes round again for ever.
    private static final String SPIN = HEAD + """
              <process id="spin" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="pause"/>
                <intermediateCatchEvent id="pause"><timerEventDefinition pf:deadline="minute"/></intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="pause" targetRef="work"/>
                <serviceTask id="work" pf:verb="engine.turn"%s/>
                <sequenceFlow id="f3" sourceRef="work" targetRef="says"/>
                <exclusiveGateway id="says" default="again"/>
                <sequenceFlow id="again" sourceRef="says" targetRef="pause"/>
                <sequenceFlow id="enough" sourceRef="says" targetRef="end">
                  <conditionExpression>${stop == true}</conditionExpression>
                </sequenceFlow>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    /// For each of many members six pieces of work, all in one transaction.
    private static final String CROWD = HEAD + """
              <process id="crowd" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="each"/>
                <subProcess id="each">
                  <multiInstanceLoopCharacteristics isSequential="false" pf:collection="members" pf:element="member"/>
                  <startEvent id="s"/><sequenceFlow id="g0" sourceRef="s" targetRef="w1"/>
                  %s
                  <endEvent id="e"/>
                </subProcess>
                <sequenceFlow id="f2" sourceRef="each" targetRef="rest"/>
                <receiveTask id="rest"/>
                <sequenceFlow id="f3" sourceRef="rest" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    @Singleton
    static final class Turn implements Verb {
        @Override
        public String name() {
            return "engine.turn";
        }

        @Override
        public Map<String, Object> run(VerbCall call) {
            RAN.incrementAndGet();
            return Map.of();
        }
    }

    private final MovableClock now = new MovableClock("2026-03-02T02:00:00Z");

    @Inject
    Town town;

    @Inject
    Workflows workflows;

    @Inject
    Incidents incidents;

    @Inject
    Jobs jobs;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @MockBean(Clock.class)
    Clock clock() {
        return now;
    }

    /// A minute, whatever is asked.
    @MockBean(DueDates.class)
    DueDates minutes() {
        return (_, _) -> now.instant().plus(Duration.ofMinutes(1));
    }

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    private static ProcessModel model(String key, String drawing) {
        Declared declared = new Declared(
                key,
                Map.of("stop", RoutingKind.BOOLEAN, "members", RoutingKind.MEMBERS),
                Map.of(),
                Map.of("minute", Duration.ofMinutes(1)),
                Set.of("engine.turn"),
                Set.of(),
                Set.of());
        Verdict verdict = BpmnGuard.check(drawing, declared);
        assertTrue(verdict instanceof Verdict.Accepted, () -> String.valueOf(verdict.findings()));
        return ((Verdict.Accepted) verdict).model();
    }

    @Test
    void aLoopThroughATimerEndsAsAnIncident() {
        turnsUntilItIsStopped("spin", "");
    }

    @Test
    void aLoopThroughATimerAndAnAsynchronousStepEndsAsAnIncident() {
        turnsUntilItIsStopped("spinasync", " pf:async=\"true\"");
    }

    private void turnsUntilItIsStopped(String key, String async) {
        String process = key + "_v1";
        workflows.publish(process, model("spin", SPIN.formatted(async)), Map.of());
        Park park = town.park();
        UUID caseId = Ids.next();
        as(park, () -> start(caseId, process, Map.of()));
        int before = RAN.get();

        for (int minute = 0; minute < Budget.TURNS + 20; minute++) {
            now.forward(Duration.ofMinutes(2));
            try {
                Tenancy.as(park.tenant(), jobs::runDue);
            } catch (RuntimeException failed) {
                assertTrue(refusal(failed) instanceof Rejected, failed::toString);
            }
        }

        List<Incident> open = as(park, incidents::open);
        assertEquals(1, open.size(), "the case waits for a person");
        assertEquals(caseId, open.getFirst().caseId());
        assertTrue(open.getFirst().problem().contains("engine.too-many-turns"), open::toString);
        int worked = RAN.get() - before;
        assertTrue(worked > Budget.TURNS && worked < Budget.TURNS + 10, "worked " + worked + " times");
        assertEquals(Budget.TURNS, as(park, () -> turns(caseId)));
    }

    private static @Nullable Throwable refusal(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof Rejected)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private int turns(UUID caseId) {
        return sql.of("select turns from loop_turn where tenant_id = :tenant and case_id = :case")
                .with("case", caseId)
                .one(row -> row.integer("turns"));
    }

    @Test
    void aCrowdTooLargeForOneTransactionIsRefusedAndLeavesNothing() {
        workflows.publish("crowd_v1", model("crowd", CROWD.formatted(works(6))), Map.of());
        Park park = town.park();
        UUID small = Ids.next();
        UUID large = Ids.next();

        as(park, () -> start(small, "crowd_v1", Map.of("members", members(20))));
        Rejected refused = assertThrows(
                Rejected.class,
                () -> as(park, () -> start(large, "crowd_v1", Map.of("members", members(Budget.MEMBERS)))));

        assertEquals(422, refused.status());
        assertEquals("engine.too-many-steps", refused.reason().code());
        assertEquals(List.of(1L, 0L), as(park, () -> List.of(running(small), running(large))));
    }

    @Test
    void theBudgetIsOfATransactionAndNotOfACommand() {
        workflows.publish("crowd_v1", model("crowd", CROWD.formatted(works(6))), Map.of());
        Park park = town.park();

        assertThrows(
                Rejected.class,
                () -> as(park, () -> {
                    for (int i = 0; i < 10; i++) {
                        start(Ids.next(), "crowd_v1", Map.of("members", members(20)));
                    }
                    return park;
                }));
        for (int i = 0; i < 10; i++) {
            as(park, () -> start(Ids.next(), "crowd_v1", Map.of("members", members(20))));
        }
    }

    private long running(UUID caseId) {
        return sql.of("""
                        select count(*) as n from act_ru_execution where proc_inst_id_ = :case and parent_id_ is null
                        """).with("case", caseId.toString()).one(row -> row.number("n"));
    }

    private static String works(int many) {
        StringBuilder works = new StringBuilder();
        for (int i = 1; i <= many; i++) {
            works.append("<serviceTask id=\"w%d\" pf:verb=\"engine.turn\"/>".formatted(i))
                    .append("<sequenceFlow id=\"g%d\" sourceRef=\"w%d\" targetRef=\"%s\"/>"
                            .formatted(i, i, i == many ? "e" : "w" + (i + 1)));
        }
        return works.toString();
    }

    private static List<String> members(int many) {
        return IntStream.range(0, many).mapToObj(_ -> Ids.next().toString()).toList();
    }

    private UUID start(UUID caseId, String process, Map<String, Object> routing) {
        workflows.start(caseId, process, routing);
        return caseId;
    }

    private <T> T as(Park park, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> transactions.write(work));
    }
}
