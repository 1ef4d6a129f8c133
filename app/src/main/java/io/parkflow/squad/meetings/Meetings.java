package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Versioned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The meetings of the bound park, as they are and as they were.
@Singleton
final class Meetings {
    private static final Versioned VERSIONS = Versioned.of("squad_meeting", Meeting.COLUMNS);
    private static final String SELECT = VERSIONS.now();

    private final Sql sql;

    Meetings(Sql sql) {
        this.sql = sql;
    }

    /// @return false when that week has its meeting of the kind already
    boolean add(Meeting meeting, Instant now) {
        return sql.of("""
                                insert into squad_meeting (tenant_id, id, kind, week_id, title, held_at, place, state,
                                    chair_id, compiled_at, since, version)
                                values (:tenant, :id, :kind, :week, :title, :heldAt, :place, 'PLANNED', :chair, :compiledAt,
                                    :now, 1)
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
                        .with("now", now)
                        .change()
                == 1;
    }

    Optional<Meeting> find(UUID id) {
        return find(id, Optional.empty());
    }

    /// @param moment empty: now; empty as well when it was not called yet
    Optional<Meeting> find(UUID id, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment) + " m where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(Meeting::of);
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

    /// Until when the agendas of a kind that were compiled before this moment look back on what is new.
    Optional<Instant> compiledUntil(String kind, Instant before) {
        return sql.of("""
                        select max(w.agenda_at) as until from squad_meeting m
                        join squad_week w on w.tenant_id = m.tenant_id and w.id = m.week_id
                        where m.tenant_id = :tenant and m.kind = :kind and w.agenda_at < :before
                        """).with("kind", kind).with("before", before).one(row -> row.findInstant("until"));
    }

    /// The one of the same kind that was held last before this.
    ///
    /// @param moment empty: now
    Optional<Meeting> before(Meeting meeting, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment) + """
                                 m where kind = :kind and held_at < :heldAt and id <> :id
                                    and state in ('CLOSED', 'ISSUED')
                                order by held_at desc limit 1
                                """)
                .with("kind", meeting.kind())
                .with("heldAt", meeting.heldAt())
                .with("id", meeting.id())
                .with("moment", moment)
                .find(Meeting::of);
    }

    /// @param project spoken of on the agenda, or in what was agreed
    /// @param moment  empty: now
    record Filter(Optional<String> kind, Optional<UUID> project, Optional<Instant> moment) {}

    List<Meeting> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of("select * from " + VERSIONS.rows(filter.moment()) + """
                                 m where (cast(:kind as text) is null or kind = :kind)
                                    and (cast(:project as uuid) is null or id in (
                                        select a.meeting_id from\s""" + Agenda.rows(filter.moment()) + """
                                         a where a.project_id = :project
                                        union all
                                        select o.meeting_id from\s"""
                        + Outcomes.VERSIONS.rows(filter.moment()) + """
                                         o where o.project_id = :project and o.state <> 'STRUCK'))
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("kind", filter.kind())
                .with("project", filter.project())
                .with("moment", filter.moment())
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

    private Sql.Statement change(Meeting held, Instant now, String settings) {
        return sql.of(VERSIONS.change(settings)).with("ids", List.of(held.id())).with("now", now);
    }

    void open(Meeting held, UUID chair, Instant now) {
        change(held, now, "state = 'OPEN', opened_at = :now, chair_id = :chair")
                .with("chair", chair)
                .one(Meeting::of);
    }

    void close(Meeting held, Instant minutesDue, Instant now) {
        change(held, now, "state = 'CLOSED', closed_at = :now, minutes_due = :due")
                .with("due", minutesDue)
                .one(Meeting::of);
    }

    void issue(Meeting held, UUID by, Instant now) {
        change(held, now, "state = 'ISSUED', minutes_at = :now, minutes_by = :by")
                .with("by", by)
                .one(Meeting::of);
    }
}
