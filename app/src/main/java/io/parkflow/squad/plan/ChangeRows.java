package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Requests to change baselines.
@Singleton
final class ChangeRows {
    enum Level {
        /// 专班办
        OFFICE,
        /// 挂帅领导
        LEADER,
        /// 园区主要领导
        PARK
    }

    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        DROPPED
    }

    record Change(
            UUID id,
            UUID project,
            Level level,
            JsonNode body,
            String reason,
            State state,
            Optional<UUID> caseId,
            UUID askedBy,
            Instant askedAt) {}

    private static final String SELECT = """
            select id, project_id, level, body, reason, state, case_id, asked_by, asked_at from project_change
            where tenant_id = :tenant
            """;

    private final Sql sql;
    private final Clock clock;

    ChangeRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID id, UUID project, Level level, JsonNode body, String reason, UUID by) {
        sql.of("""
                        insert into project_change (tenant_id, id, project_id, level, body, reason, state, asked_by,
                            asked_at)
                        values (:tenant, :id, :project, :level, cast(:body as jsonb), :reason, 'ASKED', :by, :now)
                        """)
                .with("id", id)
                .with("project", project)
                .with("level", level.name())
                .with("body", body.toString())
                .with("reason", reason)
                .with("by", by)
                .with("now", clock.instant())
                .change();
    }

    void opened(UUID id, UUID caseId) {
        sql.of("update project_change set case_id = :case where tenant_id = :tenant and id = :id")
                .with("id", id)
                .with("case", caseId)
                .change();
    }

    void close(UUID id, State state) {
        sql.of("""
                        update project_change set state = :state
                        where tenant_id = :tenant and id = :id and state = 'ASKED'
                        """).with("id", id).with("state", state.name()).change();
    }

    Optional<Change> findOpen(UUID project) {
        return sql.of(SELECT + " and project_id = :project and state = 'ASKED'")
                .with("project", project)
                .find(ChangeRows::change);
    }

    Optional<Change> findOfCase(UUID caseId) {
        return sql.of(SELECT + " and case_id = :case").with("case", caseId).find(ChangeRows::change);
    }

    /// Newest first.
    List<Change> of(UUID project) {
        return sql.of(SELECT + " and project_id = :project order by id desc limit 200")
                .with("project", project)
                .list(ChangeRows::change);
    }

    private static Change change(Row row) {
        return new Change(
                row.uuid("id"),
                row.uuid("project_id"),
                Level.valueOf(row.text("level")),
                Trees.read(row.text("body")),
                row.text("reason"),
                State.valueOf(row.text("state")),
                row.findUuid("case_id"),
                row.uuid("asked_by"),
                row.instant("asked_at"));
    }
}
