package io.parkflow.engine.flowable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.transaction.TransactionDefinition;
import io.parkflow.engine.ProcessModel;
import io.parkflow.engine.Workflows;
import io.parkflow.ground.tenancy.Cell;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.CrossesParks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.repository.ProcessDefinitionQuery;
import org.flowable.engine.runtime.Execution;

@Singleton
final class FlowableWorkflows implements Workflows {
    private static final TransactionDefinition OWN =
            TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Cells cells;
    private final Pools pools;

    /// @param park empty for the standard library's
    private record Place(String cell, String park, String process) {}

    // a definition's id never changes once it is deployed
    private final Cache<Place, String> definitions =
            Caffeine.newBuilder().maximumSize(20_000).build();

    FlowableWorkflows(ProcessEngine engine, Cells cells, Pools pools) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.cells = cells;
        this.pools = pools;
    }

    @Override
    @CrossesParks("the standard library belongs to no park")
    public void publish(String process, ProcessModel model, Map<String, String> called) {
        BpmnModel compiled = Compiler.compile(process, model, called);
        for (Cell cell : cells.all()) {
            cell.run(() ->
                    Pool.LIBRARY.run(() -> pools.transactions().execute(OWN, _ -> deploy(cell, process, compiled))));
        }
    }

    private String deploy(Cell cell, String process, BpmnModel compiled) {
        String id = find(process).orElseGet(() -> {
            repository
                    .createDeployment()
                    .name(process)
                    .addBpmnModel(process + ".bpmn", compiled)
                    .deploy();
            return find(process).orElseThrow();
        });
        definitions.put(new Place(cell.name(), "", process), id);
        return id;
    }

    @Override
    public void publishHere(String process, ProcessModel model, Map<String, String> called) {
        String park = park();
        if (find(process, park).isPresent()) {
            throw new IllegalArgumentException("the park has a process " + process);
        }
        Door.through(() -> repository
                .createDeployment()
                .name(process)
                .tenantId(park)
                .addBpmnModel(process + ".bpmn", Compiler.compile(process, model, called))
                .deploy());
    }

    private Optional<String> find(String process) {
        return id(repository.createProcessDefinitionQuery().processDefinitionWithoutTenantId(), process);
    }

    private Optional<String> find(String process, String park) {
        return id(repository.createProcessDefinitionQuery().processDefinitionTenantId(park), process);
    }

    private static Optional<String> id(ProcessDefinitionQuery query, String process) {
        return Optional.ofNullable(
                        query.processDefinitionKey(process).latestVersion().singleResult())
                .map(ProcessDefinition::getId);
    }

    @Override
    public void start(UUID caseId, String process, Map<String, Object> routing) {
        Door.through(() -> runtime.createProcessInstanceBuilder()
                .processDefinitionId(definition(process))
                .predefineProcessInstanceId(caseId.toString())
                .overrideProcessDefinitionTenantId(park())
                .variables(routing)
                .start());
    }

    /// The park's own, else the standard library's; the names of their versions differ.
    private String definition(String process) {
        String cell = Tenancy.current().cell();
        String standard = definitions.getIfPresent(new Place(cell, "", process));
        return standard != null
                ? standard
                : definitions.get(
                        new Place(cell, park(), process),
                        _ -> find(process, park())
                                .or(() -> find(process))
                                .orElseThrow(() -> new IllegalArgumentException("no process " + process)));
    }

    @Override
    public void together(Runnable work) {
        Door.through(() -> management.executeCommand(_ -> {
            work.run();
            return true;
        }));
    }

    private static String park() {
        return Tenancy.current().id().toString();
    }

    @Override
    public boolean signal(UUID caseId, String wait, Map<String, Object> routing) {
        return Door.through(() -> {
            Execution waiting = runtime.createExecutionQuery()
                    .rootProcessInstanceId(caseId.toString())
                    .activityId(wait)
                    .singleResult();
            if (waiting != null) {
                runtime.trigger(waiting.getId(), routing);
            }
            return waiting != null;
        });
    }

    @Override
    public boolean route(UUID caseId, Map<String, Object> routing) {
        return Door.through(() -> {
            String id = caseId.toString();
            boolean runs =
                    runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0;
            if (runs) {
                runtime.setVariables(id, routing);
            }
            return runs;
        });
    }

    @Override
    public void cancel(UUID caseId, String reason) {
        Door.through(() -> {
            runtime.deleteProcessInstance(caseId.toString(), reason);
            return caseId;
        });
    }
}
