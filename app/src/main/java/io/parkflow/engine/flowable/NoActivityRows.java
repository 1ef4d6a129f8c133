package io.parkflow.engine.flowable;

import java.util.Date;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.ActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/// The engine's log of activities is not kept: the timeline is ours, and the log costs two writes a step.
final class NoActivityRows extends ActivityInstanceEntityManagerImpl {

    NoActivityRows(ProcessEngineConfigurationImpl configuration, ActivityInstanceDataManager data) {
        super(configuration, data);
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {}

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String reason) {}

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {}

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity child) {}

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {}

    @Override
    public void recordActivityTaskEnd(
            TaskEntity task, ExecutionEntity execution, @Nullable String user, @Nullable String reason, Date end) {}

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date changed) {}

    @Override
    public void deleteActivityInstancesByProcessInstanceId(String process) {}
}
