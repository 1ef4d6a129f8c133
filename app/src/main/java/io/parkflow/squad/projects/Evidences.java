package io.parkflow.squad.projects;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What proves how far a project is.
@Singleton
public final class Evidences {
    /// What a proof is.
    public enum Kind {
        /// 施工许可证
        CONSTRUCTION_PERMIT,
        /// 设备进场
        EQUIPMENT_ENTRY,
        /// 现场照片
        SITE_PHOTO,
        /// 竣工验收
        COMPLETION_RECORD,
        /// 合同、协议
        CONTRACT,
        OTHER
    }

    record Evidence(
            UUID id, Kind kind, UUID file, Optional<String> note, LocalDate on, Instant at, Optional<UUID> by) {}

    private final Sql sql;

    Evidences(Sql sql) {
        this.sql = sql;
    }

    void add(UUID project, Evidence evidence) {
        sql.of("""
                        insert into project_evidence (tenant_id, id, project_id, kind, file_id, note, on_day, at, by_id)
                        values (:tenant, :id, :project, :kind, :file, :note, :on, :at, :by)
                        """)
                .with("id", evidence.id())
                .with("project", project)
                .with("kind", evidence.kind().name())
                .with("file", evidence.file())
                .with("note", evidence.note())
                .with("on", evidence.on())
                .with("at", evidence.at())
                .with("by", evidence.by())
                .change();
    }

    /// Newest first.
    ///
    /// @param moment laid before it until then; empty: now
    List<Evidence> of(UUID project, Optional<Instant> moment) {
        return sql.of("""
                        select id, kind, file_id, note, on_day, at, by_id from project_evidence
                        where tenant_id = :tenant and project_id = :project
                            and (cast(:moment as timestamptz) is null or at <= cast(:moment as timestamptz))
                        order by id desc limit 200
                        """).with("project", project).with("moment", moment).list(Evidences::evidence);
    }

    /// Which kinds lie before each project; one statement however many.
    public Map<UUID, Set<Kind>> kinds(Collection<UUID> projects) {
        Map<UUID, Set<Kind>> kinds = new HashMap<>();
        sql.of("""
                        select distinct project_id, kind from project_evidence
                        where tenant_id = :tenant and project_id = any(cast(:ids as uuid[]))
                        """)
                .with("ids", List.copyOf(projects))
                .list(row -> kinds.computeIfAbsent(row.uuid("project_id"), _ -> EnumSet.noneOf(Kind.class))
                        .add(Kind.valueOf(row.text("kind"))));
        return kinds;
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.uuid("id"),
                Kind.valueOf(row.text("kind")),
                row.uuid("file_id"),
                row.findText("note"),
                row.date("on_day"),
                row.instant("at"),
                row.findUuid("by_id"));
    }

    /// What is missing before a project may count as started.
    public Set<Kind> missingForStart(UUID project) {
        return missing(Stage.STARTED, kinds(List.of(project)).getOrDefault(project, Set.of()));
    }

    /// What is missing before a project may be moved to a stage. What is imported is not moved: it is entered at the
    /// stage it has come to, with the days of its contract and its start.
    Set<Kind> missing(Project project, Stage to) {
        boolean starts = !to.isBefore(Stage.STARTED) && project.stage().isBefore(Stage.STARTED);
        boolean signs = to == Stage.SIGNED && project.stage().isBefore(to);
        return starts || signs
                ? missing(
                        starts ? Stage.STARTED : to,
                        kinds(List.of(project.id())).getOrDefault(project.id(), Set.of()))
                : Set.of();
    }

    /// What is missing for a stage: for a start the permit or the equipment, and a photo of the site; for a signing the
    /// contract.
    public static Set<Kind> missing(Stage to, Set<Kind> there) {
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        if (to == Stage.SIGNED && !there.contains(Kind.CONTRACT)) {
            missing.add(Kind.CONTRACT);
        }
        if (to == Stage.STARTED && !there.contains(Kind.CONSTRUCTION_PERMIT) && !there.contains(Kind.EQUIPMENT_ENTRY)) {
            missing.add(Kind.CONSTRUCTION_PERMIT);
            missing.add(Kind.EQUIPMENT_ENTRY);
        }
        if (to == Stage.STARTED && !there.contains(Kind.SITE_PHOTO)) {
            missing.add(Kind.SITE_PHOTO);
        }
        return missing;
    }
}
