package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The blockers of the bound park.
@Singleton
public final class Blockers {
    static final String SELECT = "select " + Blocker.COLUMNS + " from squad_blocker where tenant_id = :tenant";

    private final Sql sql;

    Blockers(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, Problem problem, UUID caseId, String number, UUID by, Instant now) {
        sql.of("""
                        insert into squad_blocker (tenant_id, id, number, project_id, case_id, category, grade, level, state,
                            description, likeness, impact, needs, wanted_by, report_id, raised_by, raised_at,
                            waited_minutes, reopen_count)
                        values (:tenant, :id, :number, :project, :case, :category, :grade, 1, 'RAISED',
                            :description, :likeness, :impact, :needs, :wantedBy, :report, :by, :now, 0, 0)
                        """)
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
                .change();
    }

    public Optional<Blocker> find(UUID id) {
        return sql.of(SELECT + " and id = :id").with("id", id).find(Blocker::of);
    }

    /// @throws IllegalStateException when the case is no blocker's
    Blocker held(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case for update")
                .with("case", caseId)
                .one(Blocker::of);
    }

    Optional<Blocker> ofCase(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case").with("case", caseId).find(Blocker::of);
    }

    /// The newest of the same problem, whatever became of it; held until the commit.
    Optional<Blocker> heldLike(Problem problem) {
        return sql.of(SELECT + """
                                 and project_id = :project and category = :category and likeness = :likeness
                                    and state <> 'REFUSED'
                                order by id desc limit 1 for update
                                """)
                .with("project", problem.project())
                .with("category", problem.category())
                .with("likeness", problem.likeness())
                .find(Blocker::of);
    }

    void reopen(UUID id, UUID caseId, Grade grade) {
        sql.of("""
                        update squad_blocker set state = 'RAISED', case_id = :case, grade = :grade, level = 1,
                            closed_at = null, reopen_count = reopen_count + 1
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("case", caseId).with("grade", grade).change();
    }

    void take(UUID id, Optional<String> dept, UUID handler) {
        sql.of("""
                        update squad_blocker set state = 'HANDLING', dept = :dept, handler_id = :handler
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("dept", dept).with("handler", handler).change();
    }

    /// @param late a deadline passed; the first one counts
    void rise(UUID id, int level, Optional<Instant> late) {
        sql.of("""
                        update squad_blocker set state = 'HANDLING', level = :level,
                            late_since = coalesce(late_since, cast(:late as timestamptz))
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("level", level).with("late", late).change();
    }

    void feedback(UUID id, String measures) {
        sql.of("""
                        update squad_blocker set state = 'VERIFYING', measures = :measures
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("measures", measures).change();
    }

    void outside(UUID id, String docNumber, String superior, LocalDate expectedOn, Instant now) {
        sql.of("""
                        update squad_blocker set state = 'WAITING', doc_number = :docNumber, superior = :superior,
                            expected_on = :expectedOn, waiting_since = :now
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("docNumber", docNumber)
                .with("superior", superior)
                .with("expectedOn", expectedOn)
                .with("now", now)
                .change();
    }

    void back(UUID id, int waited) {
        sql.of("""
                        update squad_blocker set state = 'HANDLING', waiting_since = null,
                            waited_minutes = waited_minutes + :waited
                        where tenant_id = :tenant and id = :id
                        """).with("id", id).with("waited", waited).change();
    }

    void handling(UUID id) {
        sql.of("update squad_blocker set state = 'HANDLING' where tenant_id = :tenant and id = :id")
                .with("id", id)
                .change();
    }

    void close(
            UUID id,
            Blocker.State state,
            UUID by,
            Optional<String> result,
            Optional<Integer> satisfaction,
            Instant now) {
        sql.of("""
                        update squad_blocker set state = :state, closed_at = :now, verifier_id = :by,
                            verify_result = :result, satisfaction = :satisfaction
                        where tenant_id = :tenant and id = :id
                        """)
                .with("id", id)
                .with("state", state)
                .with("by", by)
                .with("result", result)
                .with("satisfaction", satisfaction)
                .with("now", now)
                .change();
    }

    /// One step of its way.
    record Move(String kind, int from, int to, Optional<String> reason, Optional<UUID> by, Instant at) {
        static Move of(Row row) {
            return new Move(
                    row.text("kind"),
                    row.integer("from_level"),
                    row.integer("to_level"),
                    row.findText("reason"),
                    row.findUuid("by_id"),
                    row.instant("at"));
        }
    }

    void moved(UUID blocker, Move move) {
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

    List<Move> moves(UUID blocker) {
        return sql.of("""
                        select kind, from_level, to_level, reason, by_id, at from squad_blocker_move
                        where tenant_id = :tenant and blocker_id = :blocker order by id
                        """).with("blocker", blocker).list(Move::of);
    }

    /// @param open only those that are not closed
    record Filter(
            Optional<UUID> project,
            Optional<String> category,
            Optional<Blocker.State> state,
            Optional<Integer> level,
            boolean open) {}

    List<Blocker> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of(SELECT + """
                                 and (cast(:project as uuid) is null or project_id = :project)
                                    and (cast(:category as text) is null or category = :category)
                                    and (cast(:state as text) is null or state = :state)
                                    and (cast(:level as integer) is null or level >= :level)
                                    and (not :open or closed_at is null)
                                    and (cast(:after as uuid) is null or id < :after)
                                order by id desc limit :limit
                                """)
                .with("project", filter.project())
                .with("category", filter.category())
                .with("state", filter.state())
                .with("level", filter.level())
                .with("open", filter.open())
                .with("after", after)
                .with("limit", limit)
                .list(Blocker::of);
    }

    /// Raised in a time, for those who compile what is new.
    public List<Blocker> raised(Instant from, Instant until) {
        return sql.of(SELECT + " and raised_at >= :from and raised_at < :until order by id")
                .with("from", from)
                .with("until", until)
                .list(Blocker::of);
    }
}
