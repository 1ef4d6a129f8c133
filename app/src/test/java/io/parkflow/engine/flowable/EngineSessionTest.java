package io.parkflow.engine.flowable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.engine.Diagram;
import io.parkflow.engine.Flow;
import io.parkflow.engine.Node;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Scope;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The engine's own way to its rows keeps what the engine promised: nothing overwritten, nothing missed, nobody else's.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineSessionTest implements TestPropertyProvider {
    private static final Node.Wait REST = new Node.Wait("rest");

    @Inject
    Town town;

    @Inject
    Workflows workflows;

    @Inject
    ProcessEngine engine;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private Park here = Town.NOWHERE;
    private Park neighbour = here;
    private Tables tables;

    @Override
    public Map<String, String> getProperties() {
        return Migrated.withoutJobs();
    }

    @BeforeAll
    void settle() {
        here = town.park();
        do {
            neighbour = town.park();
        } while (!neighbour.cell().equals(here.cell()));
        tables = new Tables(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getVariableTypes());
        for (int branches : List.of(3, 39, 40)) {
            workflows.publish(process(branches), model(branches), Map.of());
        }
    }

    private static String process(int branches) {
        return "branches_" + branches + "_v1";
    }

    /// As many waits beside each other, and one after all of them.
    private static ProcessModel model(int branches) {
        Flow.Passage always = new Flow.Passage.Always();
        List<Node> nodes = new ArrayList<>(List.of(
                new Node.Start("begin"),
                new Node.Parallel("fork"),
                new Node.Parallel("join"),
                REST,
                new Node.End("end", false)));
        List<Flow> flows = new ArrayList<>(List.of(
                new Flow("f1", "begin", "fork", always),
                new Flow("f2", "join", "rest", always),
                new Flow("f3", "rest", "end", always)));
        for (int i = 0; i < branches; i++) {
            nodes.add(new Node.Wait("wait" + i));
            flows.add(new Flow("in" + i, "fork", "wait" + i, always));
            flows.add(new Flow("out" + i, "wait" + i, "join", always));
        }
        return new ProcessModel("branches", new Scope(nodes, flows), new Diagram(Map.of(), Map.of()));
    }

    @Test
    void aCaseIsReadAsTheDatabaseHasIt() {
        UUID matter = started(3);

        CaseRows rows = in(here, () -> CaseRows.ofExecution(sql, tables, matter.toString()));

        assertEquals(4, rows.executions().size());
        assertEquals(stored(matter), ids(rows));
        List<?> children = rows.find("selectExecutionsByParentExecutionId", matter.toString());
        assertNotNull(children);
        assertEquals(3, children.size());
        assertNull(rows.find("selectExecutionsByParentExecutionId", "of another case"));
        assertNull(rows.find("a question nobody foresaw", matter.toString()));
    }

    @Test
    void aCaseOfFortyRowsIsReadAtOnceAndALargerOneAsTheEngineDoes() {
        UUID whole = started(39);
        UUID larger = started(40);

        assertEquals(
                40,
                in(here, () -> CaseRows.ofExecution(sql, tables, whole.toString()))
                        .executions()
                        .size());
        CaseRows none = in(here, () -> CaseRows.ofExecution(sql, tables, larger.toString()));
        assertEquals(List.of(), none.executions());
        assertNull(none.find("selectExecutionsByParentExecutionId", larger.toString()));
    }

    @Test
    void whateverItsSizeACaseGoesOn() {
        for (int branches : List.of(3, 40)) {
            UUID matter = started(branches);

            for (int i = 0; i < branches; i++) {
                String wait = "wait" + i;
                assertTrue(in(here, () -> workflows.signal(matter, wait, Map.of("seen", true))));
            }

            assertEquals(Set.of(REST.id()), waiting(matter));
        }
    }

    @Test
    void whatAnotherTransactionChangedIsNotOverwritten() {
        UUID matter = started(3);

        Exception refused = assertThrows(
                Exception.class,
                () -> command(executions -> {
                    executions.findById(matter.toString()).setName("mine");
                    meanwhile(matter);
                    return matter;
                }));

        assertEquals(FlowableOptimisticLockingException.class, root(refused).getClass());
        assertEquals("theirs", name(matter));
    }

    @Test
    void whatAnotherTransactionChangedIsNotDeleted() {
        UUID matter = started(3);

        Exception refused = assertThrows(
                Exception.class,
                () -> command(executions -> {
                    ExecutionEntity branch = executions
                            .findChildExecutionsByParentExecutionId(matter.toString())
                            .getFirst();
                    executions.delete(branch);
                    meanwhile(UUID.fromString(branch.getId()));
                    return matter;
                }));

        assertEquals(FlowableOptimisticLockingException.class, root(refused).getClass());
        assertEquals(4, stored(matter).size());
    }

    @Test
    void theParkNextDoorReadsNothing() {
        UUID matter = started(3);

        CaseRows rows = in(neighbour, () -> CaseRows.ofExecution(sql, tables, matter.toString()));
        assertEquals(Set.of(), ids(rows));
        assertNull(in(neighbour, () -> commanded(executions -> executions.findById(matter.toString()))));
        assertEquals(false, in(neighbour, () -> workflows.signal(matter, "wait0", Map.of())));
        assertEquals(Set.of("wait0", "wait1", "wait2"), waiting(matter));
    }

    /// Somebody else, on another connection, who is done before we are.
    private void meanwhile(UUID execution) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> in(
                            here,
                            () -> sql.of("""
                            update act_ru_execution set rev_ = rev_ + 1, name_ = 'theirs' where id_ = :id
                            """).with("id", execution.toString()).change()))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T command(Function<ExecutionEntityManager, T> work) {
        return in(here, () -> commanded(work));
    }

    private <T> T commanded(Function<ExecutionEntityManager, T> work) {
        return engine.getManagementService()
                .executeCommand(context -> work.apply(CommandContextUtil.getExecutionEntityManager(context)));
    }

    private UUID started(int branches) {
        UUID id = Ids.next();
        return in(here, () -> {
            workflows.start(id, process(branches), Map.of());
            return id;
        });
    }

    private static Set<String> ids(CaseRows rows) {
        return Stream.of(rows.executions(), rows.tasks(), rows.variables())
                .flatMap(List::stream)
                .map(row -> row.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> stored(UUID matter) {
        return new TreeSet<>(in(
                here,
                () -> sql.of("select id_ from act_ru_execution where root_proc_inst_id_ = :case")
                        .with("case", matter.toString())
                        .list(row -> row.text("id_"))));
    }

    private Set<String> waiting(UUID matter) {
        return Set.copyOf(
                in(here, () -> sql.of("""
                        select act_id_ from act_ru_execution where proc_inst_id_ = :case and is_active_
                            and id_ <> :case and act_id_ <> 'join'
                        """).with("case", matter.toString()).list(row -> row.text("act_id_"))));
    }

    private String name(UUID execution) {
        return in(
                here,
                () -> sql.of("select name_ from act_ru_execution where id_ = :id")
                        .with("id", execution.toString())
                        .one(row -> row.text("name_")));
    }

    private <T> T in(Park park, Supplier<T> work) {
        return Tenancy.as(park.tenant(), () -> transactions.write(work));
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
