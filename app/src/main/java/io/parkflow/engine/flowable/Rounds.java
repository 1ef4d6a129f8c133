package io.parkflow.engine.flowable;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.bpmn.behavior.SequentialMultiInstanceBehavior;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.TaskHelper;
import org.flowable.task.api.Task;

/// Steps that many answer, while some have and some have not.
final class Rounds {
    private static final String COUNTER = "loopCounter";
    private static final String COMPLETED = "nrOfCompletedInstances";

    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService management;

    Rounds(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
    }

    boolean isInTurn(UUID id) {
        Task task = tasks.createTaskQuery().taskId(id.toString()).singleResult();
        return step(task).getLoopCharacteristics().isSequential();
    }

    private UserTask step(Task task) {
        return (UserTask)
                repository.getBpmnModel(task.getProcessDefinitionId()).getFlowElement(task.getTaskDefinitionKey());
    }

    void reopen(UUID id, String element) {
        Task task = tasks.createTaskQuery().taskId(id.toString()).singleResult();
        UserTask step = step(task);
        management.executeCommand(context -> {
            ExecutionEntity instance =
                    CommandContextUtil.getExecutionEntityManager(context).findById(task.getExecutionId());
            if (step.getLoopCharacteristics().isSequential()) {
                turnBack(instance, (SequentialMultiInstanceBehavior) step.getBehavior());
            } else {
                anew(answered(instance.getParent(), step, element), context);
            }
            return id;
        });
    }

    /// The engine keeps one instance and asks the next with it: it asks the one before again.
    private static void turnBack(ExecutionEntity instance, SequentialMultiInstanceBehavior step) {
        ExecutionEntity round = instance.getParent();
        // one by one: all at once goes by the execution and would take the new one along
        CommandContextUtil.getTaskService()
                .findTasksByExecutionId(instance.getId())
                .forEach(task -> TaskHelper.deleteTask(task, "withdrawn", false, false, true));
        round.setVariableLocal(COMPLETED, number(round, COMPLETED) - 1);
        step.continueSequentialMultiInstance(instance, number(instance, COUNTER) - 1, round);
    }

    /// The engine keeps the instances that are answered, at rest; how many they are is counted by that.
    private static void anew(ExecutionEntity instance, CommandContext context) {
        instance.setActive(true);
        CommandContextUtil.getAgenda(context)
                .planContinueMultiInstanceOperation(instance, instance.getParent(), number(instance, COUNTER));
    }

    /// Of those that are answered the one that was for this person; handed on, it may have been for another.
    private static ExecutionEntity answered(ExecutionEntity round, UserTask step, String element) {
        String name = step.getLoopCharacteristics().getElementVariable();
        List<? extends ExecutionEntity> atRest = round.getExecutions().stream()
                .filter(instance -> !instance.isActive() && !instance.isEnded())
                .toList();
        return atRest.stream()
                .min(Comparator.comparing(instance -> !element.equals(String.valueOf(instance.getVariableLocal(name)))))
                .orElseThrow();
    }

    private static int number(ExecutionEntity execution, String name) {
        return execution.getVariableLocal(name) instanceof Integer number ? number : 0;
    }
}
