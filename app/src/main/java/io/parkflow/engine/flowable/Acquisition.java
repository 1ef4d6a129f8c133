package io.parkflow.engine.flowable;

import io.parkflow.ground.tenancy.Cell;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.operator.CrossesParks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.job.service.impl.asyncexecutor.AcquireJobsRunnableConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AcquireTimerJobsRunnable;
import org.flowable.job.service.impl.asyncexecutor.AcquireTimerLifecycleListener;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.job.service.impl.asyncexecutor.FindExpiredJobsCmd;
import org.flowable.job.service.impl.asyncexecutor.JobManager;
import org.flowable.job.service.impl.asyncexecutor.ResetExpiredJobsCmd;
import org.flowable.job.service.impl.cmd.AcquireJobsCmd;
import org.flowable.job.service.impl.cmd.AcquireTimerJobsCmd;
import org.flowable.job.service.impl.cmd.UnacquireOwnedJobsCmd;
import org.flowable.job.service.impl.cmd.UnlockTimerJobsCmd;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.jspecify.annotations.Nullable;

/// Finding due jobs of all parks, on the job role; each then runs inside its own park.
@CrossesParks("a due job is found before its park is known")
final class Acquisition {
    private static final Set<Class<?>> COMMANDS = Set.of(
            AcquireJobsCmd.class,
            AcquireTimerJobsCmd.class,
            FindExpiredJobsCmd.class,
            ResetExpiredJobsCmd.class,
            UnacquireOwnedJobsCmd.class,
            UnlockTimerJobsCmd.class);

    private Acquisition() {}

    /// Sends the commands of acquisition to the job role, cell by cell; what they find comes back as one list.
    static final class OnJobRole extends AbstractCommandInterceptor {
        private final Cells cells;

        OnJobRole(Cells cells) {
            this.cells = cells;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
            if (Tenancy.find().isPresent() || !COMMANDS.contains(command.getClass())) {
                return next.execute(config, command, executor);
            }
            List<Object> found = new ArrayList<>();
            for (Cell cell : cells.all()) {
                Object answer = cell.run(() -> Pool.JOBS.run(() -> next.execute(config, command, executor)));
                if (answer instanceof List<?> some) {
                    found.addAll(some);
                }
            }
            return (T) found;
        }
    }

    /// Moving a due timer touches its execution, so it happens park by park inside the park.
    static final class Timers extends AcquireTimerJobsRunnable {
        private final JobParks parks;

        Timers(
                AsyncExecutor executor,
                JobManager jobs,
                @Nullable AcquireTimerLifecycleListener listener,
                AcquireJobsRunnableConfiguration configuration,
                int movers,
                JobParks parks) {
            super(executor, jobs, listener, configuration, movers);
            this.parks = parks;
        }

        @Override
        protected void executeMoveTimerJobsToExecutableJobs(List<TimerJobEntity> due) {
            Map<String, List<TimerJobEntity>> byPark = new LinkedHashMap<>();
            due.forEach(job -> byPark.computeIfAbsent(job.getTenantId(), _ -> new ArrayList<>())
                    .add(job));
            byPark.forEach((park, jobs) ->
                    Tenancy.run(parks.tenant(park), () -> super.executeMoveTimerJobsToExecutableJobs(jobs)));
        }
    }
}
