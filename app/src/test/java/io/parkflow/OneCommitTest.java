package io.parkflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Diagram;
import io.parkflow.engine.Flow;
import io.parkflow.engine.Jobs;
import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Scope;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.outbox.Round;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.test.Migrated;
import io.parkflow.test.Samples;
import io.parkflow.test.Town;
import io.parkflow.test.Witness;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Domain, engine, inbox and outbox commit together or not at all, and whatever runs elsewhere keeps its park.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneCommitTest implements TestPropertyProvider {
    private static final String PROCESS = "witness_v1";

    @Inject
    Town town;

    @Inject
    StartDesk starts;

    @Inject
    Transactions transactions;

    @Inject
    Samples samples;

    @Inject
    Workflows workflows;

    @Inject
    Jobs jobs;

    @Inject
    Journal journal;

    @Inject
    Round round;

    @Inject
    Witness witness;

    @Inject
    Sql sql;

    @Inject
    @Named(TaskExecutors.BLOCKING)
    ExecutorService executor;

    private final List<Park> parks = new ArrayList<>();

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeAll
    void found() {
        parks.add(town.park());
        do {
            parks.add(town.park());
        } while (parks.getLast().cell().equals(parks.getFirst().cell()));
        workflows.publish(PROCESS, asynchronous(), Map.of());
    }

    private static ProcessModel asynchronous() {
        Flow.Passage always = new Flow.Passage.Always();
        return new ProcessModel(
                "witness",
                new Scope(
                        List.of(
                                new Node.Start("begin"),
                                new Node.VerbStep("look", Witness.VERB, true),
                                // what ends here would be a case that ends
                                new Node.Wait("rest"),
                                new Node.End("end", false)),
                        List.of(
                                new Flow("f1", "begin", "look", always),
                                new Flow("f2", "look", "rest", always),
                                new Flow("f3", "rest", "end", always))),
                new Diagram(Map.of(), Map.of()));
    }

    private static final class Fallen extends RuntimeException {}

    @Test
    void aFailureAfterTheEngineMovedLeavesNothingBehind() {
        Park park = parks.getFirst();
        as(park, () -> {
            Map<String, Long> before = samples.counts();

            assertThrows(
                    Fallen.class,
                    () -> transactions.write(() -> {
                        starts.start("request", "falls", Trees.of(Map.of("subject", "falls")));
                        assertGrown(before, samples.counts());
                        throw new Fallen();
                    }));

            assertEquals(before, samples.counts());
            return park;
        });
    }

    private static void assertGrown(Map<String, Long> before, Map<String, Long> during) {
        for (String table :
                List.of("matter", "submission", "inbox_item", "event", "outbox", "act_ru_execution", "act_ru_task")) {
            assertTrue(during.getOrDefault(table, 0L) > before.getOrDefault(table, 0L), table);
        }
    }

    @Test
    void otherThreadsKeepThePark() throws Exception {
        List<Future<Boolean>> kept = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Park park = parks.get(i % parks.size());
            kept.add(Tenancy.call(park.tenant(), () -> executor.submit(() -> inPark(park))));
        }
        for (Future<Boolean> each : kept) {
            assertTrue(each.get());
        }
    }

    private boolean inPark(Park park) {
        String bound = transactions.read(
                () -> sql.of("select current_setting('parkflow.tenant') || ' ' || current_schema() as bound")
                        .one(row -> row.text("bound")));
        return Thread.currentThread().isVirtual()
                && Tenancy.current().equals(park.tenant())
                && bound.equals(park.id() + " " + park.cell());
    }

    @Test
    void jobsRunInTheirPark() {
        Map<UUID, UUID> started = new HashMap<>();
        for (Park park : parks) {
            for (int i = 0; i < 5; i++) {
                UUID id = Ids.next();
                started.put(id, park.id());
                as(
                        park,
                        () -> transactions.write(() -> {
                            workflows.start(id, PROCESS, Map.of());
                            return id;
                        }));
            }
        }

        for (Park park : parks) {
            assertEquals(5, Tenancy.as(park.tenant(), jobs::runDue));
        }

        Map<UUID, UUID> ran = new HashMap<>(witness.ran());
        ran.keySet().retainAll(started.keySet());
        assertEquals(started, ran);
    }

    @Test
    void factsAreToldInTheirPark() {
        Map<UUID, UUID> recorded = new HashMap<>();
        for (Park park : parks) {
            UUID subject = Ids.next();
            recorded.put(subject, park.id());
            as(
                    park,
                    () -> transactions.write(() -> {
                        journal.record(Fact.of("test.happened", "test", subject));
                        return subject;
                    }));
        }

        parks.forEach(park -> Tenancy.run(park.tenant(), round::go));

        Map<UUID, UUID> heard = new HashMap<>(witness.heard());
        heard.keySet().retainAll(recorded.keySet());
        assertEquals(recorded, heard);
    }

    private <T> T as(Park park, Supplier<T> work) {
        Caller caller =
                new Caller(Ids.next(), Ids.next(), park.id(), Optional.empty(), Set.of("DEPT_HANDLER"), Set.of());
        return Tenancy.as(park.tenant(), () -> {
            try (var _ = PropagatedContext.getOrEmpty().plus(caller).propagate()) {
                return work.get();
            }
        });
    }
}
