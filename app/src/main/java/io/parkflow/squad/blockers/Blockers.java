package io.parkflow.squad.blockers;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Versioned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The blockers of the bound park, as they are and as they were.
@Singleton
public final class Blockers {
    static final Versioned VERSIONS = Versioned.of("squad_blocker", Blocker.COLUMNS);
    static final String SELECT = VERSIONS.now();

    private final Sql sql;

    Blockers(Sql sql) {
        this.sql = sql;
    }

    public Optional<Blocker> find(UUID id) {
        return find(id, Optional.empty());
    }

    /// @param moment empty: now; empty as well when it was not there yet
    Optional<Blocker> find(UUID id, Optional<Instant> moment) {
        return sql.of("select * from " + VERSIONS.rows(moment) + " b where id = :id")
                .with("id", id)
                .with("moment", moment)
                .find(Blocker::of);
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

    /// Held until the commit.
    Optional<Blocker> findHeld(UUID id) {
        return sql.of(SELECT + " and id = :id for update").with("id", id).find(Blocker::of);
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

    /// @param moment empty: all of them
    List<Move> moves(UUID blocker, Optional<Instant> moment) {
        return sql.of("""
                        select kind, from_level, to_level, reason, by_id, at from squad_blocker_move
                        where tenant_id = :tenant and blocker_id = :blocker
                            and (cast(:moment as timestamptz) is null or at <= :moment)
                        order by id
                        """).with("blocker", blocker).with("moment", moment).list(Move::of);
    }

    /// @param open   only those that are not closed
    /// @param moment empty: now
    record Filter(
            Optional<UUID> project,
            Optional<String> category,
            Optional<Blocker.State> state,
            Optional<Integer> level,
            boolean open,
            Optional<Instant> moment) {}

    List<Blocker> page(Filter filter, Optional<UUID> after, int limit) {
        return sql.of("select * from " + VERSIONS.rows(filter.moment()) + """
                                 b where (cast(:project as uuid) is null or project_id = :project)
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
                .with("moment", filter.moment())
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
