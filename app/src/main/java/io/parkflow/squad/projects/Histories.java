package io.parkflow.squad.projects;

import io.parkflow.ground.tenancy.Sql;
import io.parkflow.squad.projects.Difference.About;
import io.parkflow.squad.projects.Difference.FieldChange;
import io.parkflow.squad.projects.Difference.Kind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// What projects were and how two days differ.
@Singleton
final class Histories implements Differing {
    private final Sql sql;
    private final Projects projects;

    Histories(Sql sql, Projects projects) {
        this.sql = sql;
        this.projects = projects;
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

    @Override
    public List<Difference> between(Instant from, Instant to) {
        List<Project> begun = projects.begun(from, to);
        Map<UUID, Project> before = projects.all(begun.stream().map(Project::id).toList(), Optional.of(from));
        List<Difference> differences = new ArrayList<>();
        for (Project after : begun) {
            Optional<Project> was = Optional.ofNullable(before.get(after.id()));
            List<FieldChange> fields = was.map(then -> changes(then, after)).orElseGet(() -> all(after));
            if (!fields.isEmpty()) {
                differences.add(new Difference(
                        About.PROJECT,
                        after.id(),
                        after.code(),
                        after.name(),
                        Optional.of(after.id()),
                        was.isEmpty() ? Kind.NEW : Kind.CHANGED,
                        fields));
            }
        }
        return differences;
    }

    static List<FieldChange> changes(Project before, Project after) {
        return FieldChange.of(ProjectFields.changes(before, after));
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
