package io.parkflow.engine.flowable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;

/// Takes back what followed the answer of a step.
final class Undo {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Undo(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
    }

    /// How it is done.
    @FunctionalInterface
    interface Way {
        void go();
    }

    /// @param many   whether many must answer the step; either when left out
    /// @param opened tasks that have been opened since
    /// @return empty where anything but people's steps followed
    Optional<Way> find(UUID caseId, String step, Optional<Boolean> many, Collection<UUID> opened) {
        List<Task> since = opened.stream()
                .map(task -> tasks.createTaskQuery().taskId(task.toString()).singleResult())
                .filter(Objects::nonNull)
                .toList();
        List<Running> running = running(caseId);
        return running.stream()
                .filter(process -> process.charts().holds(step, many))
                .findFirst()
                .map(process -> within(process, step, since))
                .orElseGet(() -> running.stream()
                        .flatMap(process -> process.charts()
                                .calls()
                                .flatMap(call -> ended(process, call, step, many, since).stream()))
                        .findFirst());
    }

    /// A workflow of the case, its own or one it has called.
    private record Running(String id, String tenant, Charts charts) {}

    private List<Running> running(UUID caseId) {
        return runtime
                .createExecutionQuery()
                .rootProcessInstanceId(caseId.toString())
                .onlyProcessInstanceExecutions()
                .list()
                .stream()
                .map(process -> new Running(
                        process.getId(),
                        Objects.requireNonNullElse(process.getTenantId(), ""),
                        charts(((ExecutionEntity) process).getProcessDefinitionId())))
                .toList();
    }

    private Optional<Way> within(Running process, String step, List<Task> since) {
        Charts charts = process.charts();
        Set<String> stops = charts.stops(step);
        Set<String> reached = reached(process, since, stops);
        if (reached.isEmpty()) {
            return stops.size() == 1 ? atJoin(process, stops.iterator().next(), step) : Optional.empty();
        }
        return charts.seenWith(step, reached.iterator().next())
                .filter(seen -> leadsBack(process, reached, seen))
                .map(_ -> () -> move(process.id(), reached, step));
    }

    private boolean leadsBack(Running process, Set<String> reached, String to) {
        Charts charts = process.charts();
        return reached.stream().allMatch(next -> charts.leadsBack(next, to))
                && charts.calledOff(reached.iterator().next(), to, standing(process))
                        .equals(reached);
    }

    /// Steps at which those of the tasks stand that the answer led to.
    private static Set<String> reached(Running process, List<Task> since, Set<String> stops) {
        return since.stream()
                .filter(task -> task.getProcessInstanceId().equals(process.id()))
                .map(Task::getTaskDefinitionKey)
                .filter(stops::contains)
                .collect(Collectors.toSet());
    }

    private Optional<Way> atJoin(Running process, String join, String step) {
        return process.charts().course(step).joins(join)
                ? executions(process.id()).stream()
                        .filter(execution -> join.equals(execution.getActivityId()))
                        .findFirst()
                        .map(waiting -> () -> runtime.createChangeActivityStateBuilder()
                                .processInstanceId(process.id())
                                .moveExecutionToActivityId(waiting.getId(), step)
                                .changeState())
                : Optional.empty();
    }

    /// The step was the last of a workflow that was called: it is called again, at that step.
    private Optional<Way> ended(
            Running process, CallActivity call, String step, Optional<Boolean> many, List<Task> since) {
        Optional<Charts> called =
                called(call, process.tenant()).filter(charts -> charts.holds(step, many) && charts.endsAfter(step));
        Set<String> reached = reached(process, since, process.charts().stops(call.getId()));
        return called.isPresent() && reached.size() == 1 && leadsBack(process, reached, call.getId())
                ? Optional.of(() -> runtime.createChangeActivityStateBuilder()
                        .processInstanceId(process.id())
                        .moveActivityIdToSubProcessInstanceActivityId(
                                reached.iterator().next(), step, call.getId())
                        .changeState())
                : Optional.empty();
    }

    private Optional<Charts> called(CallActivity call, String tenant) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(call.getCalledElement()).list().stream()
                .filter(known ->
                        known.getTenantId().isEmpty() || known.getTenantId().equals(tenant))
                .max(Comparator.comparing(ProcessDefinition::getTenantId).thenComparing(ProcessDefinition::getVersion))
                .map(known -> charts(known.getId()));
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

    private Set<String> standing(Running process) {
        return executions(process.id()).stream()
                .map(Execution::getActivityId)
                .filter(Objects::nonNull)
                .filter(point -> !process.charts().isScope(point))
                .collect(Collectors.toSet());
    }

    private List<Execution> executions(String process) {
        return runtime.createExecutionQuery().processInstanceId(process).list();
    }

    private Charts charts(String definition) {
        return new Charts(repository.getBpmnModel(definition).getMainProcess());
    }
}
