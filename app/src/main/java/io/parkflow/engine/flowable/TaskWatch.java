package io.parkflow.engine.flowable;

import io.parkflow.engine.OpenedTask;
import io.parkflow.engine.TaskObserver;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.engine.impl.util.TaskHelper;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/// Tells the platform what the engine does, in the same transaction: a failure here fails the step.
@Singleton
final class TaskWatch implements FlowableEventListener {
    private final Provider<TaskObserver> observer;

    TaskWatch(Provider<TaskObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        switch ((FlowableEngineEventType) event.getType()) {
            case TASK_CREATED -> opened((TaskEntity) ((FlowableEntityEvent) event).getEntity());
            case ENTITY_DELETED -> {
                if (((FlowableEntityEvent) event).getEntity() instanceof TaskEntity task) {
                    observer.get().closed(UUID.fromString(task.getId()), root(task.getExecutionId()));
                }
            }
            case ACTIVITY_COMPLETED -> remember((FlowableActivityEvent) event);
            case PROCESS_COMPLETED, PROCESS_COMPLETED_WITH_TERMINATE_END_EVENT, PROCESS_CANCELLED ->
                ended((FlowableEngineEvent) event);
            default -> {
                // the listener is registered for the types above only
            }
        }
    }

    private void opened(TaskEntity task) {
        ExecutionEntity execution = execution(task.getExecutionId());
        String step = task.getTaskDefinitionKey();
        FlowElement element =
                ProcessDefinitionUtil.getProcess(task.getProcessDefinitionId()).getFlowElement(step, true);
        Optional<String> one = element instanceof UserTask many && many.getLoopCharacteristics() != null
                ? Optional.ofNullable(execution.getVariable(
                                many.getLoopCharacteristics().getElementVariable()))
                        .map(Object::toString)
                : Optional.empty();
        UUID caseId = UUID.fromString(execution.getRootProcessInstanceId());
        observer.get()
                .opened(new OpenedTask(
                        UUID.fromString(task.getId()),
                        caseId,
                        step,
                        one,
                        Optional.of(execution)
                                .filter(_ -> one.isPresent())
                                .map(instance -> UUID.fromString(instance.getParentId())),
                        name -> Optional.ofNullable(execution.getVariable(name))))
                .ifPresent(routing -> passOver(task, execution, routing));
    }

    /// Nobody is asked: the step is answered as soon as the engine has finished opening it, in whatever it does now.
    private static void passOver(TaskEntity task, ExecutionEntity execution, Map<String, Object> routing) {
        CommandContextUtil.getAgenda(Context.getCommandContext())
                .planOperation(
                        () -> TaskHelper.completeTask(
                                task, null, routing, null, null, null, Context.getCommandContext()),
                        execution);
    }

    private static void remember(FlowableActivityEvent event) {
        if ("endEvent".equals(event.getActivityType())) {
            Context.getCommandContext().addAttribute("end:" + event.getProcessInstanceId(), event.getActivityId());
        }
    }

    private void ended(FlowableEngineEvent event) {
        String process = event.getProcessInstanceId();
        ExecutionEntity execution = execution(process);
        if (process.equals(execution.getRootProcessInstanceId())) {
            @Nullable Object end = Context.getCommandContext().getAttribute("end:" + process);
            observer.get()
                    .ended(
                            UUID.fromString(process),
                            Objects.requireNonNullElse(end, "").toString());
        }
    }

    private static UUID root(String executionId) {
        return UUID.fromString(execution(executionId).getRootProcessInstanceId());
    }

    private static ExecutionEntity execution(String id) {
        return CommandContextUtil.getExecutionEntityManager().findById(id);
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    @Override
    public boolean isFireOnTransactionLifecycleEvent() {
        return false;
    }

    @Override
    public @Nullable String getOnTransaction() {
        return null;
    }
}
