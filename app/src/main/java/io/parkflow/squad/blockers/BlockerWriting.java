package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes blockers and keeps what they were. Whoever changes one holds it, and gets it back as it is then.
@Singleton
final class BlockerWriting {
    private final Sql sql;

    BlockerWriting(Sql sql) {
        this.sql = sql;
    }

    Blocker add(UUID id, Problem problem, UUID caseId, String number, UUID by, Instant now) {
        return sql.of("""
                        insert into squad_blocker (tenant_id, id, number, project_id, case_id, category, grade, level, state,
                            description, likeness, impact, needs, wanted_by, report_id, raised_by, raised_at,
                            waited_minutes, reopen_count, since, version)
                        values (:tenant, :id, :number, :project, :case, :category, :grade, 1, 'RAISED',
                            :description, :likeness, :impact, :needs, :wantedBy, :report, :by, :now, 0, 0, :now, 1)
                        returning\s""" + Blocker.COLUMNS)
                .with("id", id)
                .with("number", number)
                .with("project", problem.project())
                .with("case", caseId)
                .with("category", problem.category())
                .with("grade", problem.grade())
                .with("description", problem.description())
                .with("likeness", problem.likeness())
                .with("impact", problem.impact())
                .with("needs", problem.needs())
                .with("wantedBy", problem.wantedBy())
                .with("report", problem.report())
                .with("by", by)
                .with("now", now)
                .one(Blocker::of);
    }

    private Sql.Statement change(Blocker held, Instant now, String settings) {
        return sql.of(Blockers.VERSIONS.change(settings))
                .with("ids", List.of(held.id()))
                .with("now", now);
    }

    /// A new round: nothing of how the last one was handled, only since when it is known.
    Blocker reopen(Blocker held, UUID caseId, Grade grade, Instant now) {
        return change(held, now, """
                        state = 'RAISED', case_id = :case, grade = :grade, level = 1, closed_at = null,
                            reopen_count = reopen_count + 1, late_since = null, dept = null, handler_id = null,
                            measures = null, doc_number = null, superior = null, expected_on = null,
                            waiting_since = null, waited_minutes = 0, verifier_id = null, verify_result = null,
                            satisfaction = null
                        """).with("case", caseId).with("grade", grade).one(Blocker::of);
    }

    Blocker take(Blocker held, Optional<String> dept, UUID handler, Instant now) {
        return change(held, now, "state = 'HANDLING', dept = :dept, handler_id = :handler")
                .with("dept", dept)
                .with("handler", handler)
                .one(Blocker::of);
    }

    /// @param late a deadline passed; the first one counts
    Blocker rise(Blocker held, int level, boolean late, Instant now) {
        return change(held, now, """
                        state = 'HANDLING', level = :level,
                            late_since = coalesce(late_since, case when :late then cast(:now as timestamptz) end)
                        """).with("level", level).with("late", late).one(Blocker::of);
    }

    Blocker feedback(Blocker held, String measures, Instant now) {
        return change(held, now, "state = 'VERIFYING', measures = :measures")
                .with("measures", measures)
                .one(Blocker::of);
    }

    Blocker outside(Blocker held, String docNumber, String superior, LocalDate expectedOn, Instant now) {
        return change(held, now, """
                        state = 'WAITING', doc_number = :docNumber, superior = :superior, expected_on = :expectedOn,
                            waiting_since = :now
                        """)
                .with("docNumber", docNumber)
                .with("superior", superior)
                .with("expectedOn", expectedOn)
                .one(Blocker::of);
    }

    Blocker back(Blocker held, int waited, Instant now) {
        return change(held, now, """
                        state = 'HANDLING', waiting_since = null, waited_minutes = waited_minutes + :waited
                        """).with("waited", waited).one(Blocker::of);
    }

    Blocker expect(Blocker held, LocalDate day, Instant now) {
        return change(held, now, "expected_on = :day").with("day", day).one(Blocker::of);
    }

    Blocker grade(Blocker held, Grade grade, Instant now) {
        return change(held, now, "grade = :grade").with("grade", grade).one(Blocker::of);
    }

    /// @param since when the deadline passed
    Blocker late(Blocker held, Instant since, Instant now) {
        return change(held, now, "late_since = :since").with("since", since).one(Blocker::of);
    }

    Blocker handling(Blocker held, Instant now) {
        return change(held, now, "state = 'HANDLING'").one(Blocker::of);
    }

    Blocker close(
            Blocker held,
            Blocker.State state,
            UUID by,
            Optional<String> result,
            Optional<Integer> satisfaction,
            Instant now) {
        return change(held, now, """
                        state = :state, closed_at = :now, verifier_id = :by, verify_result = :result,
                            satisfaction = :satisfaction
                        """)
                .with("state", state)
                .with("by", by)
                .with("result", result)
                .with("satisfaction", satisfaction)
                .one(Blocker::of);
    }

    void moved(UUID blocker, Blockers.Move move) {
        sql.of("""
                        insert into squad_blocker_move (tenant_id, id, blocker_id, kind, from_level, to_level, reason, by_id,
                            at)
                        values (:tenant, :id, :blocker, :kind, :from, :to, :reason, :by, :at)
                        """)
                .with("id", Ids.next())
                .with("blocker", blocker)
                .with("kind", move.kind())
                .with("from", move.from())
                .with("to", move.to())
                .with("reason", move.reason())
                .with("by", move.by())
                .with("at", move.at())
                .later();
    }
}
