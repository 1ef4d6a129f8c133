package io.parkflow.squad.weekly;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What a project reports in a week.
///
/// @param yellowAt     it was not there on Thursday evening; stays when it comes after all
/// @param redAt        it was not there on Friday noon; stays as well
/// @param firstAt      when it was handed in for the first time
/// @param returned     how often it was given back
/// @param unchangedWhy nothing has changed, and why
/// @param investTotal  invested since the project began
/// @param milestones   as reported, JSON
/// @param blockers     as reported, JSON
public record Report(
        UUID id,
        UUID weekId,
        String week,
        UUID project,
        UUID caseId,
        State state,
        Instant dueAt,
        Instant reviewDue,
        Optional<Instant> yellowAt,
        Optional<Instant> redAt,
        Optional<Instant> firstAt,
        Optional<Instant> submittedAt,
        Optional<UUID> submittedBy,
        int returned,
        Optional<Instant> reviewedAt,
        Optional<UUID> reviewedBy,
        Optional<String> progress,
        Optional<String> unchangedWhy,
        Optional<Money> investWeek,
        Optional<Money> investTotal,
        Optional<String> nextPlan,
        Optional<String> confidence,
        Optional<LocalDate> visitedOn,
        Optional<Integer> photos,
        Optional<String> milestones,
        Optional<String> blockers) {

    static final String COLUMNS = """
            id, week_id, week, project_id, case_id, state, due_at, review_due, yellow_at, red_at, first_at, submitted_at,
            submitted_by, returned, reviewed_at, reviewed_by, progress, unchanged_why, invest_week, invest_total,
            next_plan, confidence, visited_on, photos, milestones, blockers
            """;

    /// Where a report stands.
    public enum State {
        OPEN,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        /// The next week was opened before it came.
        MISSED,
        /// The project stopped before it was due; nobody owes it any more.
        EXCUSED
    }

    static Report of(Row row) {
        return new Report(
                row.uuid("id"),
                row.uuid("week_id"),
                row.text("week"),
                row.uuid("project_id"),
                row.uuid("case_id"),
                State.valueOf(row.text("state")),
                row.instant("due_at"),
                row.instant("review_due"),
                row.findInstant("yellow_at"),
                row.findInstant("red_at"),
                row.findInstant("first_at"),
                row.findInstant("submitted_at"),
                row.findUuid("submitted_by"),
                row.integer("returned"),
                row.findInstant("reviewed_at"),
                row.findUuid("reviewed_by"),
                row.findText("progress"),
                row.findText("unchanged_why"),
                row.findDecimal("invest_week").map(Money::new),
                row.findDecimal("invest_total").map(Money::yuan),
                row.findText("next_plan"),
                row.findText("confidence"),
                row.findDate("visited_on"),
                row.findInteger("photos"),
                row.findText("milestones"),
                row.findText("blockers"));
    }
}
