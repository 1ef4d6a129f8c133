package io.parkflow.engine.flowable;

import io.parkflow.ground.tenancy.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.task.service.impl.persistence.entity.TaskEntityImpl;
import org.flowable.variable.service.impl.InternalVariableInstanceQueryImpl;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntityImpl;
import org.jspecify.annotations.Nullable;

/// What the engine has of one case, read in one trip; a command asks for the same rows again and again.
record CaseRows(
        List<ExecutionEntityImpl> executions, List<TaskEntityImpl> tasks, List<VariableInstanceEntityImpl> variables) {
    /// A larger case is read as the engine does it, piece by piece.
    private static final int MOST = 40;

    private static final CaseRows NONE = new CaseRows(List.of(), List.of(), List.of());
    private static final String OF_TASK =
            "(select e.root_proc_inst_id_ from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_ where t.id_ = :id)";
    private static final String OF_EXECUTION = "(select root_proc_inst_id_ from act_ru_execution where id_ = :id)";

    static CaseRows ofTask(Sql sql, Tables tables, String id) {
        return of(sql, tables, id, OF_TASK);
    }

    static CaseRows ofExecution(Sql sql, Tables tables, String id) {
        return of(sql, tables, id, OF_EXECUTION);
    }

    private static CaseRows of(Sql sql, Tables tables, String id, String root) {
        List<ExecutionEntityImpl> executions = new ArrayList<>();
        List<TaskEntityImpl> tasks = new ArrayList<>();
        sql.of("select x.* from act_ru_execution x where x.root_proc_inst_id_ = " + root + " limit " + (MOST + 1))
                .with("id", id)
                .later(executions, tables.executions::read);
        sql.of("select k.* from act_ru_execution x join act_ru_task k on k.execution_id_ = x.id_"
                        + " where x.root_proc_inst_id_ = " + root + " limit " + (MOST + 1))
                .with("id", id)
                .later(tasks, tables.tasks::read);
        List<VariableInstanceEntityImpl> variables = sql.of(
                        "select v.* from act_ru_execution x join act_ru_variable v on v.execution_id_ = x.id_"
                                + " where x.root_proc_inst_id_ = " + root + " limit " + (4 * MOST + 1))
                .with("id", id)
                .list(tables.variables::read);
        boolean whole = executions.size() <= MOST && tasks.size() <= MOST && variables.size() <= 4 * MOST;
        return whole ? new CaseRows(executions, tasks, variables) : NONE;
    }

    Optional<? extends Entity> find(Class<?> type, String id) {
        return of(type).filter(row -> row.getId().equals(id)).findFirst();
    }

    private Stream<? extends Entity> of(Class<?> type) {
        if (type == ExecutionEntityImpl.class) {
            return executions.stream();
        }
        return type == TaskEntityImpl.class ? tasks.stream() : variables.stream();
    }

    /// @return null when only the database knows
    @Nullable
    List<? extends Entity> find(String question, @Nullable Object about) {
        if (about instanceof InternalVariableInstanceQueryImpl query) {
            return knows(query.getExecutionId()) ? pick(variables, each -> query.isRetained(each, query)) : null;
        }
        if (!(about instanceof String id) || !knows(id)) {
            return null;
        }
        return switch (question) {
            case "selectTasksByExecutionId" -> pick(tasks, task -> id.equals(task.getExecutionId()));
            case "selectTasksByProcessInstanceId" -> pick(tasks, task -> id.equals(task.getProcessInstanceId()));
            case "selectExecutionsByParentExecutionId" -> pick(executions, each -> id.equals(each.getParentId()));
            case "selectExecutionsByProcessInstanceId" ->
                pick(executions, each -> id.equals(each.getProcessInstanceId()));
            case "selectChildExecutionsByProcessInstanceId" ->
                pick(executions, each -> id.equals(each.getProcessInstanceId()) && each.getParentId() != null);
            case "selectTimerJobsByExecutionId" -> none(id, ExecutionEntityImpl::getTimerJobCount);
            case "selectSuspendedJobsByExecutionId" -> none(id, ExecutionEntityImpl::getSuspendedJobCount);
            case "selectDeadLetterJobsByExecutionId" -> none(id, ExecutionEntityImpl::getDeadLetterJobCount);
            case "selectIdentityLinksByProcessInstance" -> none(id, ExecutionEntityImpl::getIdentityLinkCount);
            default -> null;
        };
    }

    /// The engine counts what belongs to an execution; where it counts none there is nothing to read.
    private @Nullable List<Entity> none(String execution, ToIntFunction<ExecutionEntityImpl> count) {
        boolean empty = executions.stream()
                .anyMatch(
                        each -> each.getId().equals(execution) && each.isCountEnabled() && count.applyAsInt(each) == 0);
        return empty ? List.of() : null;
    }

    private boolean knows(@Nullable String execution) {
        return executions.stream().anyMatch(each -> each.getId().equals(execution));
    }

    private static <E extends Entity> List<E> pick(List<E> rows, Predicate<E> wanted) {
        return rows.stream().filter(wanted).toList();
    }
}
