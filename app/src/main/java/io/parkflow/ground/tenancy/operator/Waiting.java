package io.parkflow.ground.tenancy.operator;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Cell;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which parks have something to tell or to send. The job role sees that a row waits and whose it is, never what it
/// says.
@Singleton
@CrossesParks("what waits is found before its park is known")
public class Waiting {
    private final Cells cells;
    private final Look look;

    Waiting(Cells cells, Look look) {
        this.cells = cells;
        this.look = look;
    }

    /// With facts to tell.
    public List<UUID> parks() {
        return with("outbox", "waiting");
    }

    /// With deliveries to send.
    public List<UUID> parksToDeliver() {
        return with("delivery", "waiting");
    }

    public List<UUID> parksWithLetters() {
        return with("letter_order", "WAITING");
    }

    /// With files a virus scanner has not seen.
    public List<UUID> parksWithFilesToScan() {
        return with("scan_order", "waiting");
    }

    private List<UUID> with(String queue, String state) {
        List<UUID> found = new ArrayList<>();
        for (Cell cell : cells.all()) {
            found.addAll(cell.run(() -> look.due(queue, state)));
        }
        return List.copyOf(found);
    }

    @Singleton
    static class Look {
        private final Sql jobs;
        private final Clock clock;

        Look(@Named("jobs") Sql jobs, Clock clock) {
            this.jobs = jobs;
            this.clock = clock;
        }

        /// Whose rows are due, who waits longest first.
        ///
        /// @param queue a table with `tenant_id`, `state` and `due_at`
        @Transactional("jobs")
        List<UUID> due(String queue, String state) {
            return jobs.of("""
                            select tenant_id from (
                                select tenant_id, due_at from %s where state = '%s' and due_at <= :now
                                order by due_at limit 2000) as due
                            group by tenant_id order by min(due_at)
                            """.formatted(queue, state))
                    .with("now", clock.instant())
                    .list(row -> row.uuid("tenant_id"));
        }
    }
}
