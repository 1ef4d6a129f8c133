package io.parkflow.engine.flowable;

import io.micronaut.context.annotation.Value;
import io.parkflow.engine.Jobs;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.job.api.Job;
import org.flowable.job.api.JobNotFoundException;

@Singleton
final class FlowableJobs implements Jobs {
    private final ProcessEngineConfiguration configuration;
    private final ManagementService jobs;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean enabled;

    FlowableJobs(
            ProcessEngine engine,
            Transactions transactions,
            Clock clock,
            @Value("${parkflow.jobs:true}") boolean enabled) {
        this.configuration = engine.getProcessEngineConfiguration();
        this.jobs = engine.getManagementService();
        this.transactions = transactions;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            configuration.getAsyncExecutor().start();
        }
    }

    @Override
    public int runDue() {
        int ran = 0;
        for (List<String> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::execute);
            ran += due.size();
        }
        return ran;
    }

    /// Two timers of one step may be due at once: the first that runs takes the other away.
    private void execute(String job) {
        try {
            jobs.executeJob(job);
        } catch (JobNotFoundException e) {
            // nothing is left to do
        }
    }

    /// Timers that are due become jobs first, as the acquisition would do.
    private List<String> due() {
        String park = Tenancy.current().id().toString();
        return transactions.write(() -> {
            jobs.createTimerJobQuery().jobTenantId(park).duedateLowerThan(Date.from(clock.instant())).list().stream()
                    .map(Job::getId)
                    .forEach(jobs::moveTimerToExecutableJob);
            return jobs.createJobQuery().jobTenantId(park).list().stream()
                    .map(Job::getId)
                    .toList();
        });
    }
}
