package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// What projects were and how two days differ.
@Singleton
final class Histories {
    private final Sql sql;
    private final Projects projects;
    private final Moments moments;

    Histories(Sql sql, Projects projects, Moments moments) {
        this.sql = sql;
        this.projects = projects;
        this.moments = moments;
    }

    @Serdeable
    record FieldChange(String field, String before, String after) {}

    /// @param kind NEW when it was not there on the first day
    @Serdeable
    record ProjectChange(UUID id, String code, String name, Kind kind, List<FieldChange> changes) {}

    enum Kind {
        NEW,
        CHANGED
    }

    /// Versions of one project, newest first.
    List<Project> versions(UUID id) {
        List<Project> versions = new ArrayList<>();
        projects.find(id).ifPresent(versions::add);
        versions.addAll(
                sql.of("select " + ProjectRow.COLUMNS + """
                                 from project_past where tenant_id = :tenant and id = :id
                                order by version desc limit 500
                                """).with("id", id).list(ProjectRow::read));
        return versions;
    }

    /// What is different at the end of `to` from the end of `from`.
    List<ProjectChange> between(LocalDate from, LocalDate to) {
        Map<UUID, Project> before = new HashMap<>();
        projects.at(moments.endOf(from)).forEach(project -> before.put(project.id(), project));
        List<ProjectChange> changes = new ArrayList<>();
        for (Project after : projects.at(moments.endOf(to))) {
            Optional<Project> was = Optional.ofNullable(before.get(after.id()));
            List<FieldChange> fields = was.map(then -> changes(then, after)).orElseGet(() -> all(after));
            if (!fields.isEmpty()) {
                changes.add(new ProjectChange(
                        after.id(), after.code(), after.name(), was.isEmpty() ? Kind.NEW : Kind.CHANGED, fields));
            }
        }
        return changes;
    }

    static List<FieldChange> changes(Project before, Project after) {
        return ProjectFields.changes(before, after).entrySet().stream()
                .map(entry -> new FieldChange(
                        entry.getKey(),
                        entry.getValue().getFirst(),
                        entry.getValue().getLast()))
                .toList();
    }

    private static List<FieldChange> all(Project project) {
        Map<String, String> fields = ProjectFields.of(project);
        return new TreeSet<>(fields.keySet())
                .stream()
                        .filter(field -> !fields.getOrDefault(field, "").isEmpty())
                        .map(field -> new FieldChange(field, "", fields.getOrDefault(field, "")))
                        .toList();
    }
}
