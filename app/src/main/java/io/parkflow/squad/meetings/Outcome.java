package io.parkflow.squad.meetings;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.squad.projects.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What a meeting agreed: who does what by when, and by what one sees that it is done.
///
/// @param caseId     its task's case, once the minutes are out
/// @param suggested  whose it is said to be, when it was handed back
/// @param overdueAt  it was not done in time; stays when it is done after all
public record Outcome(
        UUID id,
        UUID meeting,
        Optional<UUID> agenda,
        Optional<UUID> project,
        Optional<UUID> caseId,
        String what,
        UUID owner,
        LocalDate dueOn,
        String acceptance,
        State state,
        int handedBack,
        Optional<String> suggested,
        Optional<String> result,
        Instant notedAt,
        Optional<Instant> assignedAt,
        Optional<Instant> doneAt,
        Optional<Instant> overdueAt,
        Optional<Instant> closedAt,
        int version) {

    static final String COLUMNS = """
            id, meeting_id, agenda_id, project_id, case_id, what, owner_id, due_on, acceptance, state, handed_back,
            suggested, result, noted_at, assigned_at, done_at, overdue_at, closed_at
            """;

    /// What events and differences say of it, with the words of what was decided.
    Fields fields() {
        return new Fields()
                .with("what", what)
                .with("owner", owner)
                .with("dueOn", dueOn)
                .with("acceptance", acceptance)
                .with("projectId", project)
                .with("state", state)
                .with("handedBack", handedBack)
                .with("notedAt", notedAt)
                .with("assignedAt", assignedAt)
                .with("doneAt", doneAt)
                .with("overdueAt", overdueAt)
                .with("closedAt", closedAt);
    }

    /// Where it stands.
    public enum State {
        /// In the meeting; not handed out yet.
        NOTED,
        ASSIGNED,
        DOING,
        /// Said to be done, not accepted yet.
        REPORTED,
        DONE,
        STRUCK
    }

    static Outcome of(Row row) {
        return new Outcome(
                row.uuid("id"),
                row.uuid("meeting_id"),
                row.findUuid("agenda_id"),
                row.findUuid("project_id"),
                row.findUuid("case_id"),
                row.text("what"),
                row.uuid("owner_id"),
                row.date("due_on"),
                row.text("acceptance"),
                State.valueOf(row.text("state")),
                row.integer("handed_back"),
                row.findText("suggested"),
                row.findText("result"),
                row.instant("noted_at"),
                row.findInstant("assigned_at"),
                row.findInstant("done_at"),
                row.findInstant("overdue_at"),
                row.findInstant("closed_at"),
                row.integer("version"));
    }
}
