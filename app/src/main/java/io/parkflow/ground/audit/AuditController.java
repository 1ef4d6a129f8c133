package io.parkflow.ground.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Controller("/api/v1/audit")
class AuditController {
    /// A fact as the auditor sees it.
    ///
    /// @param title what people call it; an answered step is called the same everywhere, its type says which
    /// @param actor name of the one who did it
    @Serdeable
    record Entry(
            UUID id,
            Instant at,
            String type,
            String title,
            String subjectKind,
            UUID subjectId,
            Optional<UUID> caseId,
            Optional<UUID> actorId,
            Optional<String> actor,
            Optional<String> actorRole,
            Optional<String> requestId,
            Map<String, Object> detail,
            String digest,
            Optional<Long> position) {}

    private final Sql sql;
    private final Verification verification;

    AuditController(Sql sql, Verification verification) {
        this.sql = sql;
        this.verification = verification;
    }

    @Get
    @View
    @Allowed(Rights.AUDIT_VIEW)
    @Operation(operationId = "listAudit", summary = "What has happened in the park, newest first")
    Slice<Entry> list(
            HttpRequest<?> request,
            @QueryValue Optional<String> type,
            @QueryValue Optional<UUID> actor,
            @QueryValue Optional<UUID> subject,
            @QueryValue Optional<UUID> cursor,
            @QueryValue Optional<Integer> limit) {
        int size = Slice.limit(limit);
        Locale locale = Texts.spoken(request);
        List<Entry> entries = sql.of("""
                        select e.id, e.at, e.type, e.subject_kind, e.subject_id, e.case_id, e.actor_id, e.actor_role,
                            m.name as actor, e.step, e.request_id, e.detail, e.digest, s.position
                        from event e left join event_seal s on s.tenant_id = e.tenant_id and s.event_id = e.id
                        left join member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
                        where e.tenant_id = :tenant
                            and (cast(:type as text) is null or e.type = :type)
                            and (cast(:actor as uuid) is null or e.actor_id = :actor)
                            and (cast(:subject as uuid) is null or e.subject_id = :subject)
                            and (cast(:after as uuid) is null or e.id < :after)
                        order by e.id desc limit :limit
                        """)
                .with("type", type)
                .with("actor", actor)
                .with("subject", subject)
                .with("after", cursor)
                .with("limit", size + 1)
                .list(row -> entry(row, locale));
        return Slice.of(entries, size, Entry::id);
    }

    @Get("/verification")
    @View
    @Allowed(Rights.AUDIT_VIEW)
    @Operation(operationId = "verifyAudit", summary = "Count the chain of events anew")
    Verification.Verdict verify() {
        return verification.verify();
    }

    private static Entry entry(Row row, Locale locale) {
        String type = row.text("type");
        String title = FactWords.of(locale, type);
        return new Entry(
                row.uuid("id"),
                row.instant("at"),
                type,
                title.equals(type) && row.findText("step").isPresent() ? FactWords.of(locale, "task.done") : title,
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.findUuid("case_id"),
                row.findUuid("actor_id"),
                row.findText("actor"),
                row.findText("actor_role"),
                row.findText("request_id"),
                Trees.map(Trees.read(row.text("detail"))),
                row.text("digest"),
                row.findNumber("position"));
    }
}
