package io.parkflow.engine.flowable;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.flowable.common.engine.impl.tenant.CurrentTenant;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;

/// Builds the one engine of this server.
@Factory
final class EngineFactory {
    /// Longer than the longest verb, short enough that the work of a dead node goes on within the minute.
    private static final Duration LOCK = Duration.ofSeconds(60);

    private static final Duration EXPIRED_CHECK = Duration.ofSeconds(10);
    private static final Duration IDLE_WAIT = Duration.ofSeconds(1);

    @Singleton
    @Bean(preDestroy = "close")
    ProcessEngine engine(
            Pools pools,
            Sql sql,
            Cells cells,
            VerbDispatcher verbs,
            TaskWatch watch,
            RunBudget budget,
            Clock clock,
            JobParks parks) {
        CurrentTenant.setTenantContext(parks);
        return new Configuration(pools, sql, cells, verbs, watch, budget, clock, executor(parks)).buildProcessEngine();
    }

    private static DefaultAsyncJobExecutor executor(JobParks parks) {
        AsyncJobExecutorConfiguration settings = new AsyncJobExecutorConfiguration();
        settings.setAsyncJobLockTime(LOCK);
        settings.setTimerLockTime(LOCK);
        settings.setResetExpiredJobsInterval(EXPIRED_CHECK);
        settings.setDefaultAsyncJobAcquireWaitTime(IDLE_WAIT);
        settings.setDefaultTimerJobAcquireWaitTime(IDLE_WAIT);
        settings.setUnlockOwnedJobs(true);
        return new DefaultAsyncJobExecutor(settings) {
            @Override
            protected void initializeRunnables() {
                timerJobRunnable = new Acquisition.Timers(
                        this,
                        getJobServiceConfiguration().getJobManager(),
                        timerLifecycleListener,
                        new AcquireTimerRunnableConfiguration(),
                        settings.getMoveTimerExecutorPoolSize(),
                        parks);
                super.initializeRunnables();
            }
        };
    }
}
