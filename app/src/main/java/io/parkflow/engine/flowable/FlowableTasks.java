package io.parkflow.engine.flowable;

import io.parkflow.engine.Tasks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;

@Singleton
final class FlowableTasks implements Tasks {
    private final TaskService tasks;
    private final RuntimeService runtime;

    FlowableTasks(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
    }

    @Override
    public int instances(UUID taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId.toString()).singleResult();
        return task != null && runtime.getVariable(task.getExecutionId(), "nrOfInstances") instanceof Integer many
                ? many
                : 1;
    }

    @Override
    public boolean complete(UUID taskId, Map<String, Object> routing) {
        try {
            return Door.through(() -> {
                tasks.complete(taskId.toString(), routing);
                return true;
            });
        } catch (FlowableObjectNotFoundException gone) {
            return false;
        }
    }
}
