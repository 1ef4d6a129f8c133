package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.projects.PartialDate;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was approved, version by version. Nobody can change it.
@Singleton
public final class Baselines {
    private final Sql sql;

    Baselines(Sql sql) {
        this.sql = sql;
    }

    /// One that was approved.
    record Baseline(
            int version,
            JsonNode body,
            String reason,
            Optional<UUID> caseId,
            Optional<UUID> approvedBy,
            Instant approvedAt) {}

    void keep(UUID project, Baseline baseline) {
        sql.of("""
                        insert into project_baseline (tenant_id, project_id, version, body, reason, case_id,
                            approved_by, approved_at)
                        values (:tenant, :project, :version, cast(:body as jsonb), :reason, :case, :by, :at)
                        """)
                .with("project", project)
                .with("version", baseline.version())
                .with("body", baseline.body().toString())
                .with("reason", baseline.reason())
                .with("case", baseline.caseId())
                .with("by", baseline.approvedBy())
                .with("at", baseline.approvedAt())
                .change();
    }

    /// Project → key of a milestone → what was promised first. One statement however many; without a baseline left out.
    public Map<UUID, Map<String, PartialDate>> originals(Collection<UUID> projects) {
        Map<UUID, Map<String, PartialDate>> originals = new HashMap<>();
        sql.of("""
                        select project_id, body from project_baseline
                        where tenant_id = :tenant and version = 1 and project_id = any(cast(:ids as uuid[]))
                        """)
                .with("ids", List.copyOf(projects))
                .list(row ->
                        originals.put(row.uuid("project_id"), PlanJson.planned(Trees.read(row.text("body")))) == null);
        return originals;
    }

    /// Oldest first.
    List<Baseline> of(UUID project) {
        return sql.of("""
                        select version, body, reason, case_id, approved_by, approved_at from project_baseline
                        where tenant_id = :tenant and project_id = :project order by version
                        """)
                .with("project", project)
                .list(row -> new Baseline(
                        row.integer("version"),
                        Trees.read(row.text("body")),
                        row.text("reason"),
                        row.findUuid("case_id"),
                        row.findUuid("approved_by"),
                        row.instant("approved_at")));
    }
}
