package io.parkflow.ground.files;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Files of the bound park that wait for the virus scanner.
@Singleton
final class ScanOrders {
    /// A node that dies over a file loses nothing: after this another one takes it.
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Sql sql;

    ScanOrders(Sql sql) {
        this.sql = sql;
    }

    record Order(UUID file, int attempts) {
        /// Twice as long each time, an hour at most.
        Duration pause() {
            Duration pause = Duration.ofSeconds(30L << Math.min(attempts, 8));
            return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        }
    }

    void add(UUID file, Instant due) {
        sql.of("""
                        insert into scan_order (tenant_id, file_id, state, due_at, attempts)
                        values (:tenant, :file, 'waiting', :due, 0)
                        """).with("file", file).with("due", due).change();
    }

    /// Takes the one that has waited longest; nobody else gets it for a while.
    Optional<Order> take(Instant now) {
        return sql.of("""
                        update scan_order set due_at = :until, attempts = attempts + 1
                        where tenant_id = :tenant and file_id = (select file_id from scan_order
                            where tenant_id = :tenant and state = 'waiting' and due_at <= :now
                            order by due_at limit 1 for update skip locked)
                        returning file_id, attempts
                        """)
                .with("now", now)
                .with("until", now.plus(TAKEN))
                .find(row -> new Order(row.uuid("file_id"), row.integer("attempts")));
    }

    void later(Order order, Instant due) {
        sql.of("update scan_order set due_at = :due where tenant_id = :tenant and file_id = :file")
                .with("file", order.file())
                .with("due", due)
                .change();
    }

    /// When each of these is sent to the scanner again.
    Map<UUID, Instant> due(Collection<UUID> files) {
        Map<UUID, Instant> due = new HashMap<>();
        sql.of("""
                        select file_id, due_at from scan_order
                        where tenant_id = :tenant and file_id = any(cast(:files as uuid[]))
                        """)
                .with("files", List.copyOf(files))
                .list(row -> due.put(row.uuid("file_id"), row.instant("due_at")) == null);
        return due;
    }

    /// @return false when it waits for nothing
    boolean now(UUID file, Instant now) {
        return sql.of("""
                                update scan_order set due_at = least(due_at, :now)
                                where tenant_id = :tenant and file_id = :file and state = 'waiting'
                                """).with("file", file).with("now", now).change() == 1;
    }

    void done(UUID file) {
        sql.of("delete from scan_order where tenant_id = :tenant and file_id = :file")
                .with("file", file)
                .change();
    }
}
