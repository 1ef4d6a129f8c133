package io.parkflow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import io.parkflow.test.Migrated;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The real worker, two parks in two cells: a job runs in the park it belongs to, and one that keeps failing waits for
/// a person.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JobsKeepTheirParkTest implements TestPropertyProvider {
    private static final BlockingQueue<UUID> RAN_IN = new LinkedBlockingQueue<>();
    private static final Map<UUID, Boolean> BROKEN = new ConcurrentHashMap<>();
    private static final String DRAWING = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pf="https://parkflow.io/bpmn" targetNamespace="test">
              <process id="jobs" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
                <serviceTask id="work" pf:verb="engine.note" pf:async="true"/>
                <sequenceFlow id="f2" sourceRef="work" targetRef="wait"/>
                <receiveTask id="wait"/>
                <sequenceFlow id="f3" sourceRef="wait" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    @Singleton
    static final class Note implements Verb {
        @Override
        public String name() {
            return "engine.note";
        }

        @Override
        public Map<String, Object> run(VerbCall call) {
            if (BROKEN.containsKey(call.caseId())) {
                throw new IllegalStateException("the outside is down");
            }
            RAN_IN.add(Tenancy.current().id());
            return Map.of();
        }
    }

    @Inject
    Founding founding;

    @Inject
    Workflows workflows;

    @Inject
    Incidents incidents;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.job-retry-seconds", "1");
        return properties;
    }

    @BeforeAll
    void publish() {
        Declared declared = new Declared(
                "jobs",
                Map.of(),
                Map.of("wait", new Declared.Step(List.of(), Set.of(), Set.of())),
                Map.of(),
                Set.of("engine.note"),
                Set.of(),
                Set.of());
        Verdict verdict = BpmnGuard.check(DRAWING, declared);
        assertTrue(verdict instanceof Verdict.Accepted, () -> String.valueOf(verdict.findings()));
        workflows.publish("jobs_v1", ((Verdict.Accepted) verdict).model(), Map.of());
    }

    @Test
    void aJobRunsInItsOwnPark() throws InterruptedException {
        Park one = founding.found("jobs-one", "甲园", "甲");
        Park two = founding.found("jobs-two", "乙园", "乙");

        start(one);
        start(two);

        Set<UUID> seen = Set.of(polled(), polled());
        assertEquals(Set.of(one.id(), two.id()), seen);
        assertTrue(!one.cell().equals(two.cell()), "two cells are tried");
    }

    @Test
    void whatKeepsFailingWaitsForAPersonAndThenGoesOn() throws InterruptedException {
        Park park = founding.found("jobs-broken", "丙园", "丙");
        UUID caseId = Ids.next();
        BROKEN.put(caseId, true);
        start(park, caseId);

        Incident incident = parked(park);
        assertEquals("work", incident.step());
        assertEquals(caseId, incident.caseId());

        BROKEN.remove(caseId);
        Tenancy.as(park.tenant(), () -> transactions.write(() -> incidents.retry(incident.id())));
        assertEquals(park.id(), polled());
        assertEquals(List.of(), Tenancy.as(park.tenant(), () -> transactions.read(incidents::open)));
    }

    @Test
    void withoutAParkNothingStarts() {
        assertThrows(RuntimeException.class, () -> workflows.start(Ids.next(), "jobs_v1", Map.of()));
    }

    private Incident parked(Park park) throws InterruptedException {
        for (int look = 0; look < 300; look++) {
            List<Incident> open = Tenancy.as(park.tenant(), () -> transactions.read(incidents::open));
            if (!open.isEmpty()) {
                return open.getFirst();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the failing job was not parked within 30 seconds");
    }

    private static UUID polled() throws InterruptedException {
        UUID park = RAN_IN.poll(30, TimeUnit.SECONDS);
        if (park == null) {
            throw new AssertionError("no job ran within 30 seconds");
        }
        return park;
    }

    private void start(Park park) {
        start(park, Ids.next());
    }

    private void start(Park park, UUID caseId) {
        Tenancy.run(
                park.tenant(),
                () -> transactions.write(() -> {
                    workflows.start(caseId, "jobs_v1", Map.of());
                    return caseId;
                }));
    }
}
