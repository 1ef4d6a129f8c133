package io.parkflow.engine.flowable;

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
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.Execution;

@Singleton
final class FlowableWorkflows implements Workflows {
    private static final TransactionDefinition OWN =
            TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Cells cells;
    private final Pools pools;

    private record Place(String cell, String process) {}

    // a definition's id never changes once it is deployed
    private final Map<Place, String> definitions = new ConcurrentHashMap<>();

    FlowableWorkflows(ProcessEngine engine, Cells cells, Pools pools) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.cells = cells;
        this.pools = pools;
    }

    @Override
    @CrossesParks("the standard library belongs to no park")
    public void publish(String process, ProcessModel model) {
        BpmnModel compiled = Compiler.compile(process, model);
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
        definitions.put(new Place(cell.name(), process), id);
        return id;
    }

    private Optional<String> find(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionWithoutTenantId()
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    @Override
    public void start(UUID caseId, String process, Map<String, Object> routing) {
        Door.through(() -> runtime.createProcessInstanceBuilder()
                .processDefinitionId(definition(process))
                .predefineProcessInstanceId(caseId.toString())
                .overrideProcessDefinitionTenantId(Tenancy.current().id().toString())
                .variables(routing)
                .start());
    }

    private String definition(String process) {
        return definitions.computeIfAbsent(
                new Place(Tenancy.current().cell(), process),
                _ -> find(process).orElseThrow(() -> new IllegalArgumentException("no process " + process)));
    }

    @Override
    public boolean signal(UUID caseId, String wait, Map<String, Object> routing) {
        return Door.through(() -> {
            Execution waiting = runtime.createExecutionQuery()
                    .processInstanceId(caseId.toString())
                    .activityId(wait)
                    .singleResult();
            if (waiting != null) {
                runtime.trigger(waiting.getId(), routing);
            }
            return waiting != null;
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
