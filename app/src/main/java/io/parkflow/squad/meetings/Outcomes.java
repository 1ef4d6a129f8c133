package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the park's meetings agreed.
@Singleton
public final class Outcomes {
    private static final String SELECT = "select " + Outcome.COLUMNS + " from squad_outcome where tenant_id = :tenant";

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

    void note(UUID id, UUID meeting, Note note, UUID by, Instant now) {
        sql.of("""
                        insert into squad_outcome (tenant_id, id, meeting_id, agenda_id, project_id, what, owner_id, due_on,
                            acceptance, state, handed_back, noted_by, noted_at, version)
                        values (:tenant, :id, :meeting, :agenda, :project, :what, :owner, :dueOn,
                            :acceptance, 'NOTED', 0, :by, :now, 1)
                        """)
                .with("id", id)
                .with("meeting", meeting)
                .with("agenda", note.agenda())
                .with("project", note.project())
                .with("what", note.what())
                .with("owner", note.owner())
                .with("dueOn", note.dueOn())
                .with("acceptance", note.acceptance())
                .with("by", by)
                .with("now", now)
                .change();
    }

    /// @return false when it was changed meanwhile, or is handed out
    boolean rewrite(UUID id, Note note, int version) {
        return sql.of("""
                                update squad_outcome set what = :what, owner_id = :owner, due_on = :dueOn,
                                    acceptance = :acceptance, project_id = :project, version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version and state = 'NOTED'
                                """)
                        .with("id", id)
                        .with("version", version)
                        .with("what", note.what())
                        .with("owner", note.owner())
                        .with("dueOn", note.dueOn())
                        .with("acceptance", note.acceptance())
                        .with("project", note.project())
                        .change()
                == 1;
    }

    /// @return false when it was changed meanwhile, or is handed out
    boolean strike(UUID id, int version) {
        return sql.of("""
                                update squad_outcome set state = 'STRUCK', version = version + 1
                                where tenant_id = :tenant and id = :id and version = :version and state = 'NOTED'
                                """).with("id", id).with("version", version).change() == 1;
    }

    public Optional<Outcome> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Outcome::of);
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
        return sql.of(SELECT + " and meeting_id = :meeting and state <> 'STRUCK' order by id")
                .with("meeting", meeting)
                .list(Outcome::of);
    }

    void assigned(UUID id, UUID caseId, Instant now) {
        sql.of("""
                        update squad_outcome set state = 'ASSIGNED', case_id = :case, assigned_at = :now,
                            version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("case", caseId).with("now", now).change();
    }

    void move(UUID id, Outcome.State state) {
        sql.of("""
                        update squad_outcome set state = :state, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("state", state).change();
    }

    void handBack(UUID id, Optional<UUID> owner, String suggested) {
        sql.of("""
                        update squad_outcome set handed_back = handed_back + 1, suggested = :suggested,
                            owner_id = coalesce(cast(:owner as uuid), owner_id), version = version + 1
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("owner", owner)
                .with("suggested", suggested)
                .change();
    }

    void decide(UUID id, UUID owner) {
        sql.of("""
                        update squad_outcome set owner_id = :owner, state = 'DOING', version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("owner", owner).change();
    }

    void report(UUID id, String result, Instant now) {
        sql.of("""
                        update squad_outcome set state = 'REPORTED', result = :result, done_at = :now,
                            version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("result", result).with("now", now).change();
    }

    void notDone(UUID id) {
        sql.of("""
                        update squad_outcome set state = 'DOING', done_at = null, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).change();
    }

    void close(UUID id, Instant now) {
        sql.of("""
                        update squad_outcome set state = 'DONE', closed_at = :now, version = version + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("now", now).change();
    }

    /// Handed out, not closed, due until that day.
    public List<Outcome> due(LocalDate until) {
        return sql.of(SELECT + """
                                 and closed_at is null and assigned_at is not null and due_on <= :until order by due_on, id
                                """).with("until", until).list(Outcome::of);
    }

    /// @return those it was not known of before
    List<Outcome> markOverdue(LocalDate today, Instant now) {
        return sql.of("""
                        update squad_outcome set overdue_at = :now where tenant_id = :tenant and closed_at is null
                            and assigned_at is not null and done_at is null and due_on < :today and overdue_at is null
                        returning
                        """ + Outcome.COLUMNS)
                .with("today", today)
                .with("now", now)
                .list(Outcome::of);
    }

    /// @param open only those that are not done
    /// @param mine whose they are
    record Filter(
            Optional<UUID> meeting,
            Optional<UUID> project,
            Optional<Outcome.State> state,
            boolean open,
            Optional<UUID> mine) {}

    List<Outcome> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and state <> 'STRUCK'
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
                .with("after", after)
                .with("limit", limit)
                .list(Outcome::of);
    }
}
