package io.parkflow.engine.flowable;

import io.parkflow.engine.Tasks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;

@Singleton
final class FlowableTasks implements Tasks {
    private final TaskService tasks;

    FlowableTasks(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
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
