package io.parkflow.engine.flowable;

import static io.parkflow.engine.flowable.Table.flag;
import static io.parkflow.engine.flowable.Table.number;
import static io.parkflow.engine.flowable.Table.text;
import static io.parkflow.engine.flowable.Table.time;

import io.parkflow.engine.flowable.Table.Column;
import io.parkflow.ground.tenancy.Nothing;
import java.util.List;
import java.util.Objects;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.task.service.impl.persistence.entity.TaskEntityImpl;
import org.flowable.variable.api.types.VariableTypes;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntityImpl;

/// The three tables every step touches, column by column as the engine's own mapping has them.
///
/// Left out is what no row of ours ever holds: bytes of variables, and locks of executions, which the engine writes by
/// statements of their own.
final class Tables {
    final Table<ExecutionEntityImpl> executions = new Table<>("act_ru_execution", ExecutionEntityImpl::new, EXECUTION);
    final Table<TaskEntityImpl> tasks = new Table<>("act_ru_task", TaskEntityImpl::new, TASK);
    final Table<VariableInstanceEntityImpl> variables;

    /// @param types by which a variable's kind is known from its name
    Tables(VariableTypes types) {
        this.variables = new Table<>("act_ru_variable", VariableInstanceEntityImpl::new, variable(types));
    }

    private static final List<Column<ExecutionEntityImpl>> EXECUTION = List.of(
            text("proc_inst_id_", ExecutionEntityImpl::getProcessInstanceId, ExecutionEntityImpl::setProcessInstanceId),
            text("business_key_", ExecutionEntityImpl::getBusinessKey, ExecutionEntityImpl::setBusinessKey),
            text("business_status_", ExecutionEntityImpl::getBusinessStatus, ExecutionEntityImpl::setBusinessStatus),
            text("proc_def_id_", ExecutionEntityImpl::getProcessDefinitionId, Tables::setDefinition),
            text("act_id_", ExecutionEntityImpl::getActivityId, ExecutionEntityImpl::setActivityId),
            flag("is_active_", ExecutionEntityImpl::isActive, ExecutionEntityImpl::setActive),
            flag("is_concurrent_", ExecutionEntityImpl::isConcurrent, ExecutionEntityImpl::setConcurrent),
            flag("is_scope_", ExecutionEntityImpl::isScope, ExecutionEntityImpl::setScope),
            flag("is_event_scope_", ExecutionEntityImpl::isEventScope, ExecutionEntityImpl::setEventScope),
            flag("is_mi_root_", ExecutionEntityImpl::isMultiInstanceRoot, ExecutionEntityImpl::setMultiInstanceRoot),
            text("parent_id_", ExecutionEntityImpl::getParentId, ExecutionEntityImpl::setParentId),
            text("super_exec_", ExecutionEntityImpl::getSuperExecutionId, ExecutionEntityImpl::setSuperExecutionId),
            text(
                    "root_proc_inst_id_",
                    ExecutionEntityImpl::getRootProcessInstanceId,
                    ExecutionEntityImpl::setRootProcessInstanceId),
            number(
                    "suspension_state_",
                    ExecutionEntityImpl::getSuspensionState,
                    ExecutionEntityImpl::setSuspensionState),
            text("tenant_id_", ExecutionEntityImpl::getTenantId, ExecutionEntityImpl::setTenantId),
            text("name_", ExecutionEntityImpl::getName, ExecutionEntityImpl::setName),
            text("start_act_id_", ExecutionEntityImpl::getStartActivityId, ExecutionEntityImpl::setStartActivityId),
            time("start_time_", ExecutionEntityImpl::getStartTime, ExecutionEntityImpl::setStartTime),
            text("start_user_id_", ExecutionEntityImpl::getStartUserId, ExecutionEntityImpl::setStartUserId),
            flag("is_count_enabled_", ExecutionEntityImpl::isCountEnabled, ExecutionEntityImpl::setCountEnabled),
            number(
                    "evt_subscr_count_",
                    ExecutionEntityImpl::getEventSubscriptionCount,
                    ExecutionEntityImpl::setEventSubscriptionCount),
            number("task_count_", ExecutionEntityImpl::getTaskCount, ExecutionEntityImpl::setTaskCount),
            number("job_count_", ExecutionEntityImpl::getJobCount, ExecutionEntityImpl::setJobCount),
            number("timer_job_count_", ExecutionEntityImpl::getTimerJobCount, ExecutionEntityImpl::setTimerJobCount),
            number(
                    "susp_job_count_",
                    ExecutionEntityImpl::getSuspendedJobCount,
                    ExecutionEntityImpl::setSuspendedJobCount),
            number(
                    "deadletter_job_count_",
                    ExecutionEntityImpl::getDeadLetterJobCount,
                    ExecutionEntityImpl::setDeadLetterJobCount),
            number(
                    "external_worker_job_count_",
                    ExecutionEntityImpl::getExternalWorkerJobCount,
                    ExecutionEntityImpl::setExternalWorkerJobCount),
            number("var_count_", ExecutionEntityImpl::getVariableCount, ExecutionEntityImpl::setVariableCount),
            number(
                    "id_link_count_",
                    ExecutionEntityImpl::getIdentityLinkCount,
                    ExecutionEntityImpl::setIdentityLinkCount),
            text("callback_id_", ExecutionEntityImpl::getCallbackId, ExecutionEntityImpl::setCallbackId),
            text("callback_type_", ExecutionEntityImpl::getCallbackType, ExecutionEntityImpl::setCallbackType),
            text("reference_id_", ExecutionEntityImpl::getReferenceId, ExecutionEntityImpl::setReferenceId),
            text("reference_type_", ExecutionEntityImpl::getReferenceType, ExecutionEntityImpl::setReferenceType),
            text(
                    "propagated_stage_inst_id_",
                    ExecutionEntityImpl::getPropagatedStageInstanceId,
                    ExecutionEntityImpl::setPropagatedStageInstanceId));

    private static void setDefinition(ExecutionEntityImpl execution, String definition) {
        execution.setProcessDefinitionId(definition);
    }

    private static final List<Column<TaskEntityImpl>> TASK = List.of(
            text("name_", TaskEntityImpl::getName, TaskEntityImpl::setName),
            text("parent_task_id_", TaskEntityImpl::getParentTaskId, TaskEntityImpl::setParentTaskId),
            text("description_", TaskEntityImpl::getDescription, TaskEntityImpl::setDescription),
            number("priority_", TaskEntityImpl::getPriority, TaskEntityImpl::setPriority),
            text("owner_", TaskEntityImpl::getOwner, TaskEntityImpl::setOwnerValue),
            text("assignee_", TaskEntityImpl::getAssignee, TaskEntityImpl::setAssigneeValue),
            text("delegation_", TaskEntityImpl::getDelegationStateString, TaskEntityImpl::setDelegationStateString),
            text("execution_id_", TaskEntityImpl::getExecutionId, TaskEntityImpl::setExecutionId),
            text("proc_inst_id_", TaskEntityImpl::getProcessInstanceId, TaskEntityImpl::setProcessInstanceId),
            text("proc_def_id_", TaskEntityImpl::getProcessDefinitionId, TaskEntityImpl::setProcessDefinitionId),
            text("task_def_id_", TaskEntityImpl::getTaskDefinitionId, TaskEntityImpl::setTaskDefinitionId),
            text("scope_id_", TaskEntityImpl::getScopeId, TaskEntityImpl::setScopeId),
            text("sub_scope_id_", TaskEntityImpl::getSubScopeId, TaskEntityImpl::setSubScopeId),
            text("scope_type_", TaskEntityImpl::getScopeType, TaskEntityImpl::setScopeType),
            text("scope_definition_id_", TaskEntityImpl::getScopeDefinitionId, TaskEntityImpl::setScopeDefinitionId),
            text(
                    "propagated_stage_inst_id_",
                    TaskEntityImpl::getPropagatedStageInstanceId,
                    TaskEntityImpl::setPropagatedStageInstanceId),
            text("task_def_key_", TaskEntityImpl::getTaskDefinitionKey, TaskEntityImpl::setTaskDefinitionKey),
            text("state_", TaskEntityImpl::getState, TaskEntityImpl::setState),
            time("create_time_", TaskEntityImpl::getCreateTime, TaskEntityImpl::setCreateTime),
            time("in_progress_time_", TaskEntityImpl::getInProgressStartTime, TaskEntityImpl::setInProgressStartTime),
            text(
                    "in_progress_started_by_",
                    TaskEntityImpl::getInProgressStartedBy,
                    TaskEntityImpl::setInProgressStartedBy),
            time("claim_time_", TaskEntityImpl::getClaimTime, TaskEntityImpl::setClaimTime),
            text("claimed_by_", TaskEntityImpl::getClaimedBy, TaskEntityImpl::setClaimedBy),
            time("suspended_time_", TaskEntityImpl::getSuspendedTime, TaskEntityImpl::setSuspendedTime),
            text("suspended_by_", TaskEntityImpl::getSuspendedBy, TaskEntityImpl::setSuspendedBy),
            time(
                    "in_progress_due_date_",
                    TaskEntityImpl::getInProgressStartDueDate,
                    TaskEntityImpl::setInProgressStartDueDate),
            time("due_date_", TaskEntityImpl::getDueDate, TaskEntityImpl::setDueDate),
            text("category_", TaskEntityImpl::getCategory, TaskEntityImpl::setCategory),
            number("suspension_state_", TaskEntityImpl::getSuspensionState, TaskEntityImpl::setSuspensionState),
            text("tenant_id_", TaskEntityImpl::getTenantId, TaskEntityImpl::setTenantId),
            text("form_key_", TaskEntityImpl::getFormKey, TaskEntityImpl::setFormKey),
            flag("is_count_enabled_", TaskEntityImpl::isCountEnabled, TaskEntityImpl::setCountEnabled),
            number("var_count_", TaskEntityImpl::getVariableCount, TaskEntityImpl::setVariableCount),
            number("id_link_count_", TaskEntityImpl::getIdentityLinkCount, TaskEntityImpl::setIdentityLinkCount),
            number("sub_task_count_", TaskEntityImpl::getSubTaskCount, TaskEntityImpl::setSubTaskCount));

    private static List<Column<VariableInstanceEntityImpl>> variable(VariableTypes types) {
        return List.of(
                new Column<>(
                        "type_",
                        true,
                        variable -> variable.getType().getTypeName(),
                        (variable, row) ->
                                variable.setType(Objects.requireNonNull(types.getVariableType(row.text("type_"))))),
                text("name_", VariableInstanceEntityImpl::getName, VariableInstanceEntityImpl::setName),
                text(
                        "proc_inst_id_",
                        VariableInstanceEntityImpl::getProcessInstanceId,
                        VariableInstanceEntityImpl::setProcessInstanceId),
                text(
                        "execution_id_",
                        VariableInstanceEntityImpl::getExecutionId,
                        VariableInstanceEntityImpl::setExecutionId),
                text("task_id_", VariableInstanceEntityImpl::getTaskId, VariableInstanceEntityImpl::setTaskId),
                text("scope_id_", VariableInstanceEntityImpl::getScopeId, VariableInstanceEntityImpl::setScopeId),
                text(
                        "sub_scope_id_",
                        VariableInstanceEntityImpl::getSubScopeId,
                        VariableInstanceEntityImpl::setSubScopeId),
                text("scope_type_", VariableInstanceEntityImpl::getScopeType, VariableInstanceEntityImpl::setScopeType),
                new Column<>(
                        "double_",
                        true,
                        variable -> Table.some(variable.getDoubleValue(), Nothing.REAL),
                        (variable, row) -> variable.setDoubleValue(
                                row.findDouble("double_").orElse(null))),
                new Column<>(
                        "long_",
                        true,
                        variable -> Table.some(variable.getLongValue(), Nothing.NUMBER),
                        (variable, row) ->
                                variable.setLongValue(row.findNumber("long_").orElse(null))),
                text("text_", VariableInstanceEntityImpl::getTextValue, VariableInstanceEntityImpl::setTextValue),
                text("text2_", VariableInstanceEntityImpl::getTextValue2, VariableInstanceEntityImpl::setTextValue2),
                text("meta_info_", VariableInstanceEntityImpl::getMetaInfo, VariableInstanceEntityImpl::setMetaInfo));
    }
}
