package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.forms.Form;
import io.parkflow.platform.forms.StepRights;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Corrections asked for (补正), one open at a time.
@Singleton
public final class Corrections {
    private final Sql sql;
    private final Clock clock;

    Corrections(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Asked> findOpen(UUID caseId) {
        return sql.of("""
                        select id, case_id, form, fields, message from correction
                        where tenant_id = :tenant and case_id = :case and answered_at is null order by id desc limit 1
                        """).with("case", caseId).find(Corrections::asked);
    }

    /// The one that was asked for at a moment, answered or not.
    public Optional<Asked> findAsked(UUID caseId, Instant at) {
        return sql.of("""
                        select id, case_id, form, fields, message from correction
                        where tenant_id = :tenant and case_id = :case and asked_at <= :at order by id desc limit 1
                        """).with("case", caseId).with("at", at).find(Corrections::asked);
    }

    /// How many had been asked for by then.
    public int count(UUID caseId, Instant at) {
        return sql.of("""
                        select cast(count(*) as integer) as asked from correction
                        where tenant_id = :tenant and case_id = :case and asked_at <= :at
                        """).with("case", caseId).with("at", at).one(row -> row.integer("asked"));
    }

    /// What may be written now: with a correction open only its fields, else what the form says of the step.
    public StepRights rights(UUID caseId, String step, Form form) {
        return findOpen(caseId)
                .filter(asked -> asked.form().equals(form.key()))
                .map(asked -> form.answering(step).opening(asked.fields()))
                .orElseGet(() -> form.answering(step));
    }

    int count(UUID caseId) {
        return sql.of("""
                        select cast(count(*) as integer) as asked from correction
                        where tenant_id = :tenant and case_id = :case
                        """).with("case", caseId).one(row -> row.integer("asked"));
    }

    void ask(UUID caseId, String form, List<String> fields, String message, UUID by) {
        sql.of("""
                        insert into correction (tenant_id, id, case_id, form, fields, message, asked_by, asked_at)
                        values (:tenant, :id, :case, :form, cast(:fields as jsonb), :message, :by, :now)
                        """)
                .with("id", Ids.next())
                .with("case", caseId)
                .with("form", form)
                .with(
                        "fields",
                        Trees.of(Map.of("fields", fields)).path("fields").toString())
                .with("message", message)
                .with("by", by)
                .with("now", clock.instant())
                .change();
    }

    void answer(UUID caseId) {
        sql.of("""
                        update correction set answered_at = :now
                        where tenant_id = :tenant and case_id = :case and answered_at is null
                        """).with("case", caseId).with("now", clock.instant()).change();
    }

    private static Asked asked(Row row) {
        List<String> fields = Trees.read(row.text("fields"))
                .valueStream()
                .map(field -> field.asText())
                .toList();
        return new Asked(row.uuid("id"), row.uuid("case_id"), row.text("form"), fields, row.text("message"));
    }
}
