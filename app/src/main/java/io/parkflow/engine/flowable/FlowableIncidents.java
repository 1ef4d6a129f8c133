package io.parkflow.engine.flowable;

import io.parkflow.engine.Incident;
import io.parkflow.engine.Incidents;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;

@Singleton
final class FlowableIncidents implements Incidents {
    private static final int RETRIES = 3;
    private static final int MOST = 100;

    private final ManagementService jobs;

    FlowableIncidents(ProcessEngine engine) {
        this.jobs = engine.getManagementService();
    }

    @Override
    public List<Incident> open() {
        return jobs.createDeadLetterJobQuery().jobTenantId(park()).listPage(0, MOST).stream()
                .map(FlowableIncidents::incident)
                .toList();
    }

    @Override
    public boolean retry(String id) {
        Job parked =
                jobs.createDeadLetterJobQuery().jobTenantId(park()).jobId(id).singleResult();
        if (parked != null) {
            jobs.moveDeadLetterJobToExecutableJob(id, RETRIES);
        }
        return parked != null;
    }

    private static Incident incident(Job job) {
        String problem = job.getExceptionMessage() == null
                ? ""
                : job.getExceptionMessage().lines().findFirst().orElse("");
        return new Incident(
                job.getId(),
                UUID.fromString(job.getProcessInstanceId()),
                job.getElementId(),
                problem,
                job.getCreateTime().toInstant());
    }

    private static String park() {
        return Tenancy.current().id().toString();
    }
}
