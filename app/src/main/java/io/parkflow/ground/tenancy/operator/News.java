package io.parkflow.ground.tenancy.operator;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.tenancy.Cell;
import io.parkflow.ground.tenancy.Cells;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// For whom there is news. One statement a cell, however many parks and open streams a node has; the job role sees
/// whose count has changed, never what it says.
@Singleton
@CrossesParks("a node holds open streams of many parks and asks for all of them at once")
public class News {
    private final Cells cells;
    private final Look look;

    News(Cells cells, Look look) {
        this.cells = cells;
        this.look = look;
    }

    /// A member whose messages have changed.
    public record Changed(UUID park, UUID member, Instant at) {}

    /// @param from leave some room: a commit may become visible after a later one
    public List<Changed> since(Instant from) {
        List<Changed> found = new ArrayList<>();
        for (Cell cell : cells.all()) {
            found.addAll(cell.run(() -> look.since(from)));
        }
        return List.copyOf(found);
    }

    @Singleton
    static class Look {
        private final Sql jobs;

        Look(@Named("jobs") Sql jobs) {
            this.jobs = jobs;
        }

        @Transactional("jobs")
        List<Changed> since(Instant from) {
            return jobs.of("""
                            select tenant_id, member_id, changed_at from message_count
                            where changed_at > :from order by changed_at limit 20000
                            """)
                    .with("from", from)
                    .list(row -> new Changed(row.uuid("tenant_id"), row.uuid("member_id"), row.instant("changed_at")));
        }
    }
}
