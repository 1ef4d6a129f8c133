package io.parkflow.platform.committee;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The committee's meetings, newest first.
@Singleton
final class Meetings {
    private static final String SELECT =
            "select id, title, held_at, place, state, rules_version from committee_meeting";

    private final Sql sql;

    Meetings(Sql sql) {
        this.sql = sql;
    }

    void add(Meeting meeting) {
        sql.of("""
                        insert into committee_meeting (tenant_id, id, title, held_at, place, state)
                        values (:tenant, :id, :title, :heldAt, :place, :state)
                        """)
                .with("id", meeting.id())
                .with("title", meeting.title())
                .with("heldAt", meeting.heldAt())
                .with("place", meeting.place())
                .with("state", meeting.state())
                .change();
    }

    Optional<Meeting> find(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id")
                .with("id", id)
                .find(Meeting::of);
    }

    /// Waits until nobody else changes the meeting, and keeps others waiting until the commit.
    Optional<Meeting> findLocked(UUID id) {
        return sql.of(SELECT + " where tenant_id = :tenant and id = :id for update")
                .with("id", id)
                .find(Meeting::of);
    }

    List<Meeting> page(Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 where tenant_id = :tenant and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """).with("after", after).with("limit", limit).list(Meeting::of);
    }

    /// From here on the meeting counts by this set of rules, whatever the park decides later.
    void open(UUID id, int rules) {
        sql.of("""
                        update committee_meeting set state = 'OPEN', rules_version = :rules
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("rules", rules).change();
    }

    void move(UUID id, Meeting.State state) {
        sql.of("update committee_meeting set state = :state where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("state", state)
                .change();
    }
}
