package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Versioned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the park's meetings agreed, as it is and as it was.
@Singleton
public final class Outcomes {
    static final Versioned VERSIONS = Versioned.of("squad_outcome", Outcome.COLUMNS);

    private static final String SELECT = VERSIONS.now();

    private final Sql sql;

    Outcomes(Sql sql) {
        this.sql = sql;
    }

    /// What is written down while people speak.
    public record Note(
            Optional<UUID> agenda,
            Optional<UUID> project,
            String what,
            UUID owner,
            LocalDate dueOn,
            String acceptance) {}

    public Optional<Outcome> find(UUID id) {
        return find(id, Optional.empty());
    }

    /// @param moment empty: now; empty as well when it was not noted yet
    Optional<Outcome> find(UUID id, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment) + " o where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(Outcome::of);
    }

    /// Holds it until the commit.
    Optional<Outcome> findHeld(UUID id) {
        return sql.of(SELECT + " and id = :id for update").with("id", id).find(Outcome::of);
    }

    /// Of a meeting, without what was struck out, held until the commit.
    List<Outcome> heldOf(UUID meeting) {
        return sql.of(SELECT + " and meeting_id = :meeting and state <> 'STRUCK' order by id for update")
                .with("meeting", meeting)
                .list(Outcome::of);
    }

    /// @throws IllegalStateException when the case is no outcome's
    Outcome held(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case for update")
                .with("case", caseId)
                .one(Outcome::of);
    }

    Optional<Outcome> ofCase(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case").with("case", caseId).find(Outcome::of);
    }

    /// Of a meeting, without what was struck out.
    public List<Outcome> of(UUID meeting) {
        return of(meeting, Optional.empty());
    }

    /// @param moment empty: now
    List<Outcome> of(UUID meeting, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment)
                        + " o where meeting_id = :meeting and state <> 'STRUCK' order by id")
                .with("meeting", meeting)
                .with("moment", moment)
                .list(Outcome::of);
    }

    /// Handed out, not closed, due until that day.
    public List<Outcome> due(LocalDate until) {
        return sql.of(SELECT + """
                                 and closed_at is null and assigned_at is not null and due_on <= :until order by due_on, id
                                """).with("until", until).list(Outcome::of);
    }

    /// @param open   only those that are not done
    /// @param mine   whose they are
    /// @param moment empty: now
    record Filter(
            Optional<UUID> meeting,
            Optional<UUID> project,
            Optional<Outcome.State> state,
            boolean open,
            Optional<UUID> mine,
            Optional<Instant> moment) {}

    List<Outcome> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of("select * from " + VERSIONS.rows(filter.moment()) + """
                                 o where state <> 'STRUCK'
                                    and (cast(:meeting as uuid) is null or meeting_id = :meeting)
                                    and (cast(:project as uuid) is null or project_id = :project)
                                    and (cast(:state as text) is null or state = :state)
                                    and (not :open or closed_at is null)
                                    and (cast(:mine as uuid) is null or owner_id = :mine)
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("meeting", filter.meeting())
                .with("project", filter.project())
                .with("state", filter.state())
                .with("open", filter.open())
                .with("mine", filter.mine())
                .with("moment", filter.moment())
                .with("after", after)
                .with("limit", limit)
                .list(Outcome::of);
    }
}
