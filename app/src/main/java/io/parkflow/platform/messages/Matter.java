package io.parkflow.platform.messages;

import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What messages say of a case.
///
/// @param resident company it is about, and its name
record Matter(
        UUID id,
        Bundle bundle,
        String number,
        String title,
        String state,
        UUID starter,
        Optional<UUID> resident,
        Optional<String> residentName) {

    /// A task of it that waits.
    ///
    /// @param candidate `m:<member>` or `r:<role>`
    /// @param plain   the step itself is to be answered, not help with it
    record Open(UUID id, String step, String candidate, Optional<Instant> dueAt, boolean plain) {}

    Map<String, String> words(Locale locale) {
        Map<String, String> words = new HashMap<>();
        words.put("caseNumber", number);
        words.put("caseTitle", title);
        words.put("workflow", bundle.name().in(locale));
        words.put("state", Texts.of(locale, "cases.state-" + state, List.of()));
        words.put("resident", residentName.orElse(""));
        return words;
    }

    String stepName(String step, Locale locale) {
        return Optional.ofNullable(bundle.steps().get(step))
                .map(known -> known.name().in(locale))
                .orElse(step);
    }

    /// Reads them.
    @Singleton
    static final class Source {
        private record Read(
                UUID id,
                String workflow,
                int version,
                String number,
                String title,
                String state,
                UUID starter,
                Optional<UUID> resident,
                Optional<String> residentName) {
            static Read of(Row row) {
                return new Read(
                        row.uuid("id"),
                        row.text("workflow"),
                        row.integer("workflow_version"),
                        row.text("number"),
                        row.text("title"),
                        row.text("state"),
                        row.uuid("starter_id"),
                        row.findUuid("resident_id"),
                        row.findText("name"));
            }

            Matter matter(Catalog catalog) {
                Bundle bundle = catalog.edition(workflow, version).bundle();
                return new Matter(id, bundle, number, title, state, starter, resident, residentName);
            }
        }

        private final Sql sql;
        private final Catalog catalog;

        Source(Sql sql, Catalog catalog) {
            this.sql = sql;
            this.catalog = catalog;
        }

        Optional<Matter> find(UUID id) {
            return Optional.ofNullable(all(Set.of(id)).get(id));
        }

        Map<UUID, Matter> all(Collection<UUID> ids) {
            if (ids.isEmpty()) {
                return Map.of();
            }
            Map<UUID, Matter> found = new HashMap<>();
            sql.of("""
                            select m.id, m.workflow, m.workflow_version, coalesce(m.number, '') as number, m.title, m.state,
                                m.starter_id, m.resident_id, r.name
                            from matter m left join resident r on r.tenant_id = m.tenant_id and r.id = m.resident_id
                            where m.tenant_id = :tenant and m.id = any(:ids)
                            """)
                    .with("ids", List.copyOf(ids))
                    .list(Read::of)
                    .forEach(read -> found.put(read.id(), read.matter(catalog)));
            return found;
        }

        List<Open> open(UUID caseId) {
            return open(Set.of(caseId)).getOrDefault(caseId, List.of());
        }

        /// Tasks that wait, by case; what nobody waits for is left out.
        Map<UUID, List<Open>> open(Collection<UUID> cases) {
            if (cases.isEmpty()) {
                return Map.of();
            }
            Map<UUID, List<Open>> open = new HashMap<>();
            sql.of("""
                            select case_id, id, step, candidate, due_at, kind = 'step' and helpers = 0 as plain
                            from inbox_item where tenant_id = :tenant and case_id = any(:cases) order by id
                            """)
                    .with("cases", List.copyOf(cases))
                    .list(row -> open.computeIfAbsent(row.uuid("case_id"), _ -> new ArrayList<>())
                            .add(new Open(
                                    row.uuid("id"),
                                    row.text("step"),
                                    row.text("candidate"),
                                    row.findInstant("due_at"),
                                    row.flag("plain"))));
            return open;
        }
    }
}
