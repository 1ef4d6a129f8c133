package io.parkflow.squad.orders;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.squad.projects.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// An order.
///
/// @param issuedBy   empty: a rule did
/// @param raisedFrom the lower one whose place it took
/// @param newDate    by when it is to be mended, as the reply says
/// @param late       how often a reply did not come in time
public record Order(
        UUID id,
        String number,
        Level level,
        State state,
        String cause,
        String subject,
        Optional<UUID> project,
        UUID caseId,
        String reason,
        Optional<String> demand,
        Optional<UUID> handler,
        Optional<UUID> issuedBy,
        Instant issuedAt,
        Optional<UUID> raisedFrom,
        Optional<Instant> interviewedAt,
        Optional<Instant> repliedAt,
        Optional<String> replyCause,
        Optional<String> replyMeasures,
        Optional<LocalDate> newDate,
        int late,
        int returned,
        Optional<String> exemptWhy,
        Optional<Instant> closedAt,
        Optional<UUID> closedBy) {

    static final String COLUMNS = """
            id, number, level, state, cause, subject, project_id, case_id, reason, demand, handler_id, issued_by,
            issued_at, raised_from, interviewed_at, replied_at, reply_cause, reply_measures, new_date, late, returned,
            exempt_why, closed_at, closed_by
            """;

    /// What events and differences say of it: nothing that somebody wrote in a form.
    Fields fields() {
        return new Fields()
                .with("number", number)
                .with("level", level)
                .with("state", state)
                .with("handler", handler)
                .with("issuedBy", issuedBy)
                .with("issuedAt", issuedAt)
                .with("interviewedAt", interviewedAt)
                .with("repliedAt", repliedAt)
                .with("newDate", newDate)
                .with("late", late)
                .with("returned", returned)
                .with("closedAt", closedAt)
                .with("closedBy", closedBy);
    }

    /// Where an order stands.
    public enum State {
        OPEN,
        /// An exemption was asked for.
        EXEMPTING,
        REPLIED,
        /// A red one, before the park's leader confirms.
        VERIFIED,
        CLOSED,
        EXEMPTED,
        /// A higher one took its place.
        RAISED
    }

    static Order of(Row row) {
        return new Order(
                row.uuid("id"),
                row.text("number"),
                Level.valueOf(row.text("level")),
                State.valueOf(row.text("state")),
                row.text("cause"),
                row.text("subject"),
                row.findUuid("project_id"),
                row.uuid("case_id"),
                row.text("reason"),
                row.findText("demand"),
                row.findUuid("handler_id"),
                row.findUuid("issued_by"),
                row.instant("issued_at"),
                row.findUuid("raised_from"),
                row.findInstant("interviewed_at"),
                row.findInstant("replied_at"),
                row.findText("reply_cause"),
                row.findText("reply_measures"),
                row.findDate("new_date"),
                row.integer("late"),
                row.integer("returned"),
                row.findText("exempt_why"),
                row.findInstant("closed_at"),
                row.findUuid("closed_by"));
    }
}
