package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Who has done a step, where two steps must be two people's (锁定): whoever answered it or helped to, whom it was
/// asked of by name though a stand-in or somebody they gave it to answered, whoever did its paper anew, and whom a
/// room's books name for it.
@Singleton
public final class Doers {
    private final Sql sql;
    private final List<Responsible> rooms;

    Doers(Sql sql, List<Responsible> rooms) {
        this.sql = sql;
        this.rooms = List.copyOf(rooms);
    }

    public Set<UUID> of(Case matter, Collection<String> steps) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        Set<UUID> doers = new HashSet<>();
        sql.of("""
                        select member_id, asked_id from inbox_done where tenant_id = :tenant and case_id = :case
                            and coalesce(paper, step) = any(:steps)
                        """)
                .with("case", matter.id())
                .with("steps", List.copyOf(steps))
                .list(row -> Stream.of(Optional.of(row.uuid("member_id")), row.findUuid("asked_id")))
                .forEach(both -> both.flatMap(Optional::stream).forEach(doers::add));
        if (steps.contains(Step.START)) {
            doers.add(matter.starter());
        }
        rooms.forEach(room -> doers.addAll(room.of(matter, steps)));
        return Set.copyOf(doers);
    }

    public boolean include(Case matter, Collection<String> steps, UUID member) {
        return of(matter, steps).contains(member);
    }
}
