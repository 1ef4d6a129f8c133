package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The meetings of the bound park.
@Singleton
final class Meetings {
    private static final String SELECT = "select " + Meeting.COLUMNS + " from squad_meeting where tenant_id = :tenant";

    private final Sql sql;

    Meetings(Sql sql) {
        this.sql = sql;
    }

    /// @return false when that week has its meeting of the kind already
    boolean add(Meeting meeting) {
        return sql.of("""
                                insert into squad_meeting (tenant_id, id, kind, week_id, title, held_at, place, state,
                                    chair_id, compiled_at)
                                values (:tenant, :id, :kind, :week, :title, :heldAt, :place, 'PLANNED', :chair, :compiledAt)
                                on conflict (tenant_id, kind, week_id) do nothing
                                """)
                        .with("id", meeting.id())
                        .with("kind", meeting.kind())
                        .with("week", meeting.week())
                        .with("title", meeting.title())
                        .with("heldAt", meeting.heldAt())
                        .with("place", meeting.place())
                        .with("chair", meeting.chair())
                        .with("compiledAt", meeting.compiledAt())
                        .change()
                == 1;
    }

    Optional<Meeting> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Meeting::of);
    }

    Optional<Meeting> held(UUID id) {
        return sql.of(SELECT + " and id = :id for update").with("id", id).find(Meeting::of);
    }

    boolean hasWeek(String kind, UUID week) {
        return sql.of("""
                        select exists (select from squad_meeting where tenant_id = :tenant and kind = :kind
                            and week_id = :week) as there
                        """).with("kind", kind).with("week", week).one(row -> row.flag("there"));
    }

    /// The one of the same kind that was held last before this.
    Optional<Meeting> before(Meeting meeting) {
        return sql.of(SELECT + """
                                 and kind = :kind and held_at < :heldAt and id <> :id and state in ('CLOSED', 'ISSUED')
                                order by held_at desc limit 1
                                """)
                .with("kind", meeting.kind())
                .with("heldAt", meeting.heldAt())
                .with("id", meeting.id())
                .find(Meeting::of);
    }

    /// @param project spoken of on the agenda, or in what was agreed
    List<Meeting> page(Optional<String> kind, Optional<UUID> project, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:kind as text) is null or kind = :kind)
                                    and (cast(:project as uuid) is null or id in (
                                        select a.meeting_id from squad_agenda a
                                        where a.tenant_id = :tenant and a.project_id = :project
                                        union all
                                        select o.meeting_id from squad_outcome o
                                        where o.tenant_id = :tenant and o.project_id = :project
                                            and o.state <> 'STRUCK'))
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("kind", kind)
                .with("project", project)
                .with("after", after)
                .with("limit", limit)
                .list(Meeting::of);
    }

    /// Takes note that somebody is told of minutes that are due; of several nodes one does.
    ///
    /// @param told   1: that they will be, 2: that they are late
    /// @param before when they are due
    /// @return those nobody was told of so far
    List<Meeting> tell(int told, Instant before) {
        return sql.of("""
                        update squad_meeting set minutes_told = :told where tenant_id = :tenant and state = 'CLOSED'
                            and minutes_due < :before and minutes_told < :told
                        returning
                        """ + Meeting.COLUMNS)
                .with("told", told)
                .with("before", before)
                .list(Meeting::of);
    }

    void open(UUID id, Instant now, UUID chair) {
        sql.of("""
                        update squad_meeting set state = 'OPEN', opened_at = :now, chair_id = coalesce(chair_id, :chair)
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("now", now).with("chair", chair).change();
    }

    void close(UUID id, Instant now, Instant minutesDue) {
        sql.of("""
                        update squad_meeting set state = 'CLOSED', closed_at = :now, minutes_due = :due
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("now", now).with("due", minutesDue).change();
    }

    void issue(UUID id, Instant now, UUID by) {
        sql.of("""
                        update squad_meeting set state = 'ISSUED', minutes_at = :now, minutes_by = :by
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("now", now).with("by", by).change();
    }

    void compiled(UUID id, Instant now) {
        sql.of("update squad_meeting set compiled_at = :now where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("now", now)
                .change();
    }
}
