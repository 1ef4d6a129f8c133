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
import java.util.function.Supplier;

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
        return inEveryCell(look::due);
    }

    /// With deliveries to send.
    public List<UUID> parksToDeliver() {
        return inEveryCell(look::toDeliver);
    }

    public List<UUID> parksWithLetters() {
        return inEveryCell(look::lettersDue);
    }

    private List<UUID> inEveryCell(Supplier<List<UUID>> question) {
        List<UUID> found = new ArrayList<>();
        for (Cell cell : cells.all()) {
            found.addAll(cell.run(question));
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

        @Transactional("jobs")
        List<UUID> due() {
            return jobs.of("""
                            select tenant_id from (
                                select tenant_id, due_at from outbox where state = 'waiting' and due_at <= :now
                                order by due_at limit 2000) as due
                            group by tenant_id order by min(due_at)
                            """).with("now", clock.instant()).list(row -> row.uuid("tenant_id"));
        }

        @Transactional("jobs")
        List<UUID> toDeliver() {
            return jobs.of("""
                            select tenant_id from (
                                select tenant_id, due_at from delivery where state = 'waiting' and due_at <= :now
                                order by due_at limit 2000) as due
                            group by tenant_id order by min(due_at)
                            """).with("now", clock.instant()).list(row -> row.uuid("tenant_id"));
        }

        @Transactional("jobs")
        List<UUID> lettersDue() {
            return jobs.of("""
                            select tenant_id from (
                                select tenant_id, due_at from letter_order where state = 'WAITING' and due_at <= :now
                                order by due_at limit 2000) as due
                            group by tenant_id order by min(due_at)
                            """).with("now", clock.instant()).list(row -> row.uuid("tenant_id"));
        }
    }
}
