package io.parkflow.engine.flowable;

import io.parkflow.engine.Timers;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.api.Job;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;

@Singleton
final class FlowableTimers implements Timers {
    /// As [Juel#due] writes it.
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{verbs\\.due\\(execution, '([^']+)'\\)}");

    private final ManagementService jobs;
    private final RepositoryService repository;

    FlowableTimers(ProcessEngine engine) {
        this.jobs = engine.getManagementService();
        this.repository = engine.getRepositoryService();
    }

    @Override
    public List<Timer> open(int most) {
        String park = Tenancy.current().id().toString();
        return jobs.createTimerJobQuery().jobTenantId(park).orderByJobDuedate().asc().listPage(0, most).stream()
                .flatMap(job -> timer(job).stream())
                .toList();
    }

    @Override
    public List<Timer> of(UUID caseId) {
        return jobs.createTimerJobQuery().processInstanceId(caseId.toString()).list().stream()
                .flatMap(job -> timer(job).stream())
                .toList();
    }

    private Optional<Timer> timer(Job job) {
        FlowElement element =
                repository.getBpmnModel(job.getProcessDefinitionId()).getFlowElement(job.getElementId());
        if (!(element instanceof Event event)
                || event.getEventDefinitions().isEmpty()
                || !(event.getEventDefinitions().getFirst() instanceof TimerEventDefinition definition)) {
            return Optional.empty();
        }
        Matcher deadline = DEADLINE.matcher(definition.getTimeDate());
        return deadline.matches()
                ? Optional.of(new Timer(
                        job.getId(),
                        UUID.fromString(job.getProcessInstanceId()),
                        deadline.group(1),
                        job.getCreateTime().toInstant(),
                        job.getDuedate().toInstant()))
                : Optional.empty();
    }

    @Override
    public boolean move(String id, Instant due) {
        return jobs.executeCommand(context -> {
            TimerJobEntity timer = CommandContextUtil.getProcessEngineConfiguration(context)
                    .getJobServiceConfiguration()
                    .getTimerJobEntityManager()
                    .findById(id);
            if (timer == null || timer.getLockOwner() != null) {
                return false;
            }
            timer.setDuedate(Date.from(due));
            return true;
        });
    }
}
