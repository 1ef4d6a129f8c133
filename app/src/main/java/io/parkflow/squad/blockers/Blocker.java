package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.squad.projects.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something in a project's way.
///
/// @param level        1 department, 2 consultation, 3 squad leader, 4 park leader
/// @param raisedAt     the first time; stays through levels and reopening
/// @param lateSince    the first deadline that passed
/// @param waitingSince it waits for a superior body, and the clock stands still
/// @param waitedMinutes working minutes it has waited outside before
public record Blocker(
        UUID id,
        String number,
        UUID project,
        UUID caseId,
        String category,
        Grade grade,
        int level,
        State state,
        String description,
        Optional<String> impact,
        Optional<String> needs,
        Optional<LocalDate> wantedBy,
        Optional<UUID> report,
        UUID raisedBy,
        Instant raisedAt,
        Optional<String> dept,
        Optional<UUID> handler,
        Optional<String> measures,
        Optional<Instant> lateSince,
        Optional<String> docNumber,
        Optional<String> superior,
        Optional<LocalDate> expectedOn,
        Optional<Instant> waitingSince,
        int waitedMinutes,
        Optional<UUID> verifier,
        Optional<String> verifyResult,
        Optional<Integer> satisfaction,
        Optional<Instant> closedAt,
        int reopenCount) {

    static final String COLUMNS = """
            id, number, project_id, case_id, category, grade, level, state, description, impact, needs, wanted_by,
            report_id, raised_by, raised_at, dept, handler_id, measures, late_since, doc_number, superior, expected_on,
            waiting_since, waited_minutes, verifier_id, verify_result, satisfaction, closed_at, reopen_count
            """;

    static final int HIGHEST = 4;

    /// What events and differences say of it: nothing that somebody wrote in a form.
    Fields fields() {
        return new Fields()
                .with("number", number)
                .with("category", category)
                .with("grade", grade)
                .with("level", level)
                .with("state", state)
                .with("wantedBy", wantedBy)
                .with("raisedBy", raisedBy)
                .with("raisedAt", raisedAt)
                .with("handler", handler)
                .with("lateSince", lateSince)
                .with("expectedOn", expectedOn)
                .with("waitingSince", waitingSince)
                .with("waitedMinutes", waitedMinutes)
                .with("verifier", verifier)
                .with("satisfaction", satisfaction)
                .with("closedAt", closedAt)
                .with("reopenCount", reopenCount);
    }

    /// Where it stands.
    public enum State {
        RAISED,
        HANDLING,
        /// Outside, with a superior body.
        WAITING,
        VERIFYING,
        CLOSED,
        REFUSED
    }

    static Blocker of(Row row) {
        return new Blocker(
                row.uuid("id"),
                row.text("number"),
                row.uuid("project_id"),
                row.uuid("case_id"),
                row.text("category"),
                Grade.valueOf(row.text("grade")),
                row.integer("level"),
                State.valueOf(row.text("state")),
                row.text("description"),
                row.findText("impact"),
                row.findText("needs"),
                row.findDate("wanted_by"),
                row.findUuid("report_id"),
                row.uuid("raised_by"),
                row.instant("raised_at"),
                row.findText("dept"),
                row.findUuid("handler_id"),
                row.findText("measures"),
                row.findInstant("late_since"),
                row.findText("doc_number"),
                row.findText("superior"),
                row.findDate("expected_on"),
                row.findInstant("waiting_since"),
                row.integer("waited_minutes"),
                row.findUuid("verifier_id"),
                row.findText("verify_result"),
                row.findInteger("satisfaction"),
                row.findInstant("closed_at"),
                row.integer("reopen_count"));
    }
}
