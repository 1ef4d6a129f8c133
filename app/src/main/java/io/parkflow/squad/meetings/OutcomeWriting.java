package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes what was agreed and keeps what it was. Whoever changes one holds it, and gets it back as it is then.
@Singleton
final class OutcomeWriting {
    private final Sql sql;

    OutcomeWriting(Sql sql) {
        this.sql = sql;
    }

    Outcome note(UUID id, UUID meeting, Outcomes.Note note, UUID by, Instant now) {
        return sql.of("""
                        insert into squad_outcome (tenant_id, id, meeting_id, agenda_id, project_id, what, owner_id, due_on,
                            acceptance, state, handed_back, noted_by, noted_at, since, version)
                        values (:tenant, :id, :meeting, :agenda, :project, :what, :owner, :dueOn,
                            :acceptance, 'NOTED', 0, :by, :now, :now, 1)
                        returning version,\s""" + Outcome.COLUMNS)
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
                .one(Outcome::of);
    }

    private Sql.Statement change(Outcome held, Instant now, String settings) {
        return sql.of(Outcomes.VERSIONS.change(settings))
                .with("ids", List.of(held.id()))
                .with("now", now);
    }

    Outcome rewrite(Outcome held, Outcomes.Note note, Instant now) {
        return change(held, now, """
                        what = :what, owner_id = :owner, due_on = :dueOn, acceptance = :acceptance,
                            project_id = :project
                        """)
                .with("what", note.what())
                .with("owner", note.owner())
                .with("dueOn", note.dueOn())
                .with("acceptance", note.acceptance())
                .with("project", note.project())
                .one(Outcome::of);
    }

    Outcome assigned(Outcome held, UUID caseId, Instant now) {
        return change(held, now, "state = 'ASSIGNED', case_id = :case, assigned_at = :now")
                .with("case", caseId)
                .one(Outcome::of);
    }

    Outcome move(Outcome held, Outcome.State state, Instant now) {
        return change(held, now, "state = :state").with("state", state).one(Outcome::of);
    }

    Outcome handBack(Outcome held, Optional<UUID> owner, String suggested, Instant now) {
        return change(held, now, """
                        handed_back = handed_back + 1, suggested = :suggested,
                            owner_id = coalesce(cast(:owner as uuid), owner_id)
                        """)
                .with("owner", owner)
                .with("suggested", suggested)
                .one(Outcome::of);
    }

    Outcome decide(Outcome held, UUID owner, Instant now) {
        return change(held, now, "owner_id = :owner, state = 'DOING'")
                .with("owner", owner)
                .one(Outcome::of);
    }

    Outcome report(Outcome held, String result, Instant now) {
        return change(held, now, "state = 'REPORTED', result = :result, done_at = :now")
                .with("result", result)
                .one(Outcome::of);
    }

    Outcome notDone(Outcome held, Instant now) {
        return change(held, now, "state = 'DOING', done_at = null").one(Outcome::of);
    }

    Outcome close(Outcome held, Instant now) {
        return change(held, now, "state = 'DONE', closed_at = :now").one(Outcome::of);
    }

    /// Those whose day has passed and that were not known to be late before; what somebody answers just now is left
    /// alone.
    List<Outcome> heldOverdue(LocalDate today) {
        return sql.of("select version, " + Outcome.COLUMNS + """
                                 from squad_outcome where tenant_id = :tenant and closed_at is null
                                    and assigned_at is not null and done_at is null and due_on < :today
                                    and overdue_at is null
                                order by id for update skip locked
                                """)
                .with("today", today)
                .list(Outcome::of);
    }

    /// @param held those of [#heldOverdue]; one statement however many
    List<Outcome> overdue(List<Outcome> held, Instant now) {
        return held.isEmpty()
                ? List.of()
                : sql.of(Outcomes.VERSIONS.change("overdue_at = :now"))
                        .with("ids", held.stream().map(Outcome::id).toList())
                        .with("now", now)
                        .list(Outcome::of);
    }
}
