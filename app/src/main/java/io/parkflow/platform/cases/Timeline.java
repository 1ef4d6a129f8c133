package io.parkflow.platform.cases;

import io.parkflow.ground.audit.FactWords;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.FileLabel;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.RoleNames;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What has happened in a case, oldest first.
@Singleton
final class Timeline {
    private static final Set<String> FOR_COMPANIES = Set.of(
            "work.case.suspended",
            "work.case.resumed",
            "work.case.cancelled",
            "work.case.terminated",
            "work.case.begunAnew",
            "work.case.urged");

    private final Sql sql;
    private final FileDesk files;
    private final RoleNames roles;

    Timeline(Sql sql, RoleNames roles, FileDesk files) {
        this.files = files;
        this.sql = sql;
        this.roles = roles;
    }

    List<CaseSheet.Line> of(Case matter, Bundle bundle, Viewer viewer, Locale locale) {
        List<CaseSheet.Line> lines =
                sql.of("""
                        select e.id, e.at, e.type, e.step, e.actor_role, e.actor_id, e.comment, e.detail, m.name
                        from event e left join member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
                        where e.tenant_id = :tenant and e.case_id = :case order by e.id limit 500
                        """).with("case", matter.id()).list(row -> line(row, bundle, viewer, locale)).stream()
                        .filter(line -> viewer.resident().isEmpty() || isForCompanies(line.type()))
                        .toList();
        Map<UUID, FileLabel> labels = labels(lines);
        return labels.isEmpty()
                ? lines
                : lines.stream().map(line -> with(line, labels)).toList();
    }

    private Map<UUID, FileLabel> labels(List<CaseSheet.Line> lines) {
        List<UUID> named = lines.stream().flatMap(line -> named(line).stream()).toList();
        Map<UUID, FileLabel> labels = new HashMap<>();
        if (!named.isEmpty()) {
            files.labels(named).forEach(label -> labels.put(label.id(), label));
        }
        return labels;
    }

    private static List<UUID> named(CaseSheet.Line line) {
        return line.type().equals("work.case.commented") && line.detail().get("files") instanceof List<?> ids
                ? ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList()
                : List.of();
    }

    private static CaseSheet.Line with(CaseSheet.Line line, Map<UUID, FileLabel> labels) {
        List<FileLabel> enclosed = named(line).stream()
                .flatMap(id -> Optional.ofNullable(labels.get(id)).stream())
                .toList();
        return new CaseSheet.Line(
                line.id(),
                line.at(),
                line.type(),
                line.title(),
                line.step(),
                line.by(),
                line.comment(),
                enclosed,
                line.detail());
    }

    /// How people of the park help each other is their own affair.
    private static boolean isForCompanies(String type) {
        return !type.startsWith("work.") || FOR_COMPANIES.contains(type);
    }

    private CaseSheet.Line line(Row row, Bundle bundle, Viewer viewer, Locale locale) {
        String type = row.text("type");
        Optional<Step> step = row.findText("step").map(bundle.steps()::get);
        String last = type.substring(type.lastIndexOf('.') + 1);
        Optional<Step.Outcome> outcome = step.map(there -> there.outcomes().get(last));
        boolean colleague = viewer.all()
                // what people do among themselves is for all of the park's own
                || type.startsWith("work.") && viewer.resident().isEmpty()
                || row.findUuid("actor_id").filter(viewer.member()::equals).isPresent();
        String title = outcome.map(chosen -> step.orElseThrow().name().in(locale) + " · "
                        + chosen.label().in(locale))
                .orElseGet(() -> FactWords.of(locale, type));
        return new CaseSheet.Line(
                row.uuid("id"),
                row.instant("at"),
                type,
                title,
                row.findText("step"),
                colleague ? row.findText("name") : step.flatMap(there -> role(there, locale)),
                row.findText("comment")
                        .filter(_ -> colleague
                                || outcome.filter(Step.Outcome::isTelling).isPresent()),
                List.of(),
                colleague ? Trees.map(Trees.read(row.text("detail"))) : Map.of());
    }

    private Optional<String> role(Step step, Locale locale) {
        return Optional.ofNullable(step.assign().role()).map(code -> roles.name(code, locale));
    }
}
