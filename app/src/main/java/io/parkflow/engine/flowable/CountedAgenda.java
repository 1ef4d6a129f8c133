package io.parkflow.engine.flowable;

import java.util.UUID;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.agenda.DefaultFlowableEngineAgenda;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;

/// Counts what the engine is about to do, so that a drawing that passed the guard still cannot run away: nodes within
/// a transaction, turns of a loop within a case.
final class CountedAgenda extends DefaultFlowableEngineAgenda {
    private final RunBudget budget;

    CountedAgenda(CommandContext command, RunBudget budget) {
        super(command);
        this.budget = budget;
    }

    @Override
    public void planContinueProcessOperation(ExecutionEntity execution) {
        if (execution.getCurrentFlowElement() instanceof SequenceFlow flow) {
            turned(execution, flow);
        } else {
            budget.step();
        }
        super.planContinueProcessOperation(execution);
    }

    @Override
    public void planContinueProcessSynchronousOperation(ExecutionEntity execution) {
        budget.step();
        super.planContinueProcessSynchronousOperation(execution);
    }

    @Override
    public void planContinueMultiInstanceOperation(ExecutionEntity execution, ExecutionEntity whole, int counter) {
        budget.step();
        super.planContinueMultiInstanceOperation(execution, whole, counter);
    }

    private void turned(ExecutionEntity execution, SequenceFlow flow) {
        if (Compiler.TURN.equals(flow.getName())) {
            String loop = execution.getProcessDefinitionKey() + "/" + flow.getId();
            budget.turn(UUID.fromString(execution.getRootProcessInstanceId()), loop);
        }
    }
}
