package io.parkflow.engine.flowable;

import io.parkflow.engine.Route;
import io.parkflow.engine.Tokens;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;

@Singleton
final class FlowableTokens implements Tokens {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Undo undo;
    private final Rounds rounds;

    FlowableTokens(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.undo = new Undo(engine);
        this.rounds = new Rounds(engine);
    }

    @Override
    public Set<String> before(UUID taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId.toString()).singleResult();
        if (task == null) {
            return Set.of();
        }
        Set<String> before = new HashSet<>();
        for (Level level : levels(task)) {
            level.charts()
                    .steps()
                    .filter(step -> level.charts().leadsBack(level.point(), step))
                    .forEach(before::add);
            if (level.charts().actsBefore(level.point())) {
                break;
            }
        }
        return before;
    }

    /// Where the work of a task stands in a workflow of its case.
    ///
    /// @param point the task's step, or the call through which the next inner workflow runs
    private record Level(String process, Charts charts, String point) {
        boolean leadsBack(String step) {
            return charts.steps().anyMatch(step::equals) && charts.leadsBack(point, step);
        }
    }

    /// The task's own workflow first, then each that called the one before.
    private List<Level> levels(Task task) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(
                task.getProcessInstanceId(), charts(task.getProcessDefinitionId()), task.getTaskDefinitionKey()));
        for (Optional<Execution> call = call(task.getProcessInstanceId());
                call.isPresent();
                call = call(call.get().getProcessInstanceId())) {
            String process = call.get().getProcessInstanceId();
            levels.add(new Level(
                    process,
                    charts(definition(process).orElseThrow()),
                    call.get().getActivityId()));
        }
        return levels;
    }

    /// Where a called workflow is waited for; nothing for the case's own.
    private Optional<Execution> call(String process) {
        return findExecution(process).map(Execution::getSuperExecutionId).flatMap(this::findExecution);
    }

    private Optional<Execution> findExecution(String id) {
        return Optional.ofNullable(
                runtime.createExecutionQuery().executionId(id).singleResult());
    }

    @Override
    public void back(UUID taskId, String step) {
        Door.through(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId.toString()).singleResult();
            Level level = levels(task).stream()
                    .filter(each -> each.leadsBack(step))
                    .findFirst()
                    .orElseThrow();
            move(
                    level.process(),
                    level.charts().calledOff(level.point(), step, standing(level.process(), level.charts())),
                    step);
            return taskId;
        });
    }

    private void move(String process, Set<String> from, String to) {
        var change = runtime.createChangeActivityStateBuilder().processInstanceId(process);
        if (from.size() == 1) {
            change.moveActivityIdTo(from.iterator().next(), to);
        } else {
            change.moveActivityIdsToSingleActivityId(List.copyOf(from), to);
        }
        change.changeState();
    }

    private Set<String> standing(String process, Charts charts) {
        return executions(process).stream()
                .map(Execution::getActivityId)
                .filter(Objects::nonNull)
                .filter(point -> !charts.isScope(point))
                .collect(Collectors.toSet());
    }

    private List<Execution> executions(String process) {
        return runtime.createExecutionQuery().processInstanceId(process).list();
    }

    @Override
    public boolean isUndoable(UUID caseId, String step, boolean many, Collection<UUID> opened) {
        return undo.find(caseId, step, Optional.of(many), opened).isPresent();
    }

    @Override
    public void undo(UUID caseId, String step, Collection<UUID> opened) {
        Door.through(() -> {
            undo.find(caseId, step, Optional.empty(), opened).orElseThrow().go();
            return caseId;
        });
    }

    @Override
    public boolean isInTurn(UUID task) {
        return rounds.isInTurn(task);
    }

    @Override
    public void reopen(UUID task, String element) {
        Door.through(() -> {
            rounds.reopen(task, element);
            return task;
        });
    }

    @Override
    public void suspend(UUID caseId) {
        Door.through(() -> {
            processes(caseId).forEach(runtime::suspendProcessInstanceById);
            return caseId;
        });
    }

    @Override
    public void resume(UUID caseId, UnaryOperator<Instant> moved) {
        Door.through(() -> {
            List<String> processes = processes(caseId);
            processes.forEach(runtime::activateProcessInstanceById);
            return management.executeCommand(context -> {
                var timers = CommandContextUtil.getProcessEngineConfiguration(context)
                        .getJobServiceConfiguration()
                        .getTimerJobEntityManager();
                processes.stream()
                        .flatMap(process -> timers.findJobsByProcessInstanceId(process).stream())
                        .forEach(timer -> timer.setDuedate(
                                Date.from(moved.apply(timer.getDuedate().toInstant()))));
                return caseId;
            });
        });
    }

    /// The case's own workflow and those it has called.
    private List<String> processes(UUID caseId) {
        return runtime
                .createExecutionQuery()
                .rootProcessInstanceId(caseId.toString())
                .onlyProcessInstanceExecutions()
                .list()
                .stream()
                .map(Execution::getId)
                .toList();
    }

    @Override
    public Standing standing(UUID caseId) {
        List<Route.From> points =
                runtime.createExecutionQuery().rootProcessInstanceId(caseId.toString()).list().stream()
                        .filter(execution -> execution.getActivityId() != null)
                        .map(execution -> new Route.From(
                                workflow(((ExecutionEntity) execution).getProcessDefinitionId()),
                                execution.getActivityId(),
                                false))
                        .distinct()
                        .toList();
        return new Standing(points, points.isEmpty() ? Map.of() : runtime.getVariables(caseId.toString()));
    }

    /// The drawing's own key; the engine's is that of one version.
    private String workflow(String definition) {
        String process = repository.getBpmnModel(definition).getMainProcess().getId();
        return process.substring(0, process.lastIndexOf("_v"));
    }

    private Optional<String> definition(String process) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .singleResult())
                .map(ProcessInstance::getProcessDefinitionId);
    }

    private Charts charts(String definition) {
        return new Charts(repository.getBpmnModel(definition).getMainProcess());
    }
}
