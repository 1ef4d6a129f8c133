package io.parkflow.platform.letters;

import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Facts that letters rest on.
@Singleton
final class Occasions {
    private static final String SELECT = """
            select e.id, e.at, e.type, e.subject_id, e.case_id, e.step, e.comment, e.detail from event e
            where e.tenant_id = :tenant
            """;

    private final Sql sql;

    Occasions(Sql sql) {
        this.sql = sql;
    }

    Occasion of(UUID fact, String workflow, String kind) {
        return sql.of(SELECT + " and e.id = :fact").with("fact", fact).one(row -> occasion(row, workflow, kind));
    }

    /// The newest fact of the case the letter goes out on.
    Optional<Occasion> findNewest(UUID caseId, Kind kind) {
        return sql.of(SELECT + " and e.case_id = :case and e.type = any(:types) order by e.id desc limit 1")
                .with("case", caseId)
                .with("types", kind.on())
                .find(row -> occasion(row, kind.workflow(), kind.key()));
    }

    /// As if it happened now, for a preview.
    static Occasion imagined(UUID caseId, Kind kind, Instant now) {
        return new Occasion(
                kind.workflow(),
                kind.key(),
                Ids.next(),
                kind.on().isEmpty() ? "" : kind.on().getFirst(),
                now,
                caseId,
                Optional.of(caseId),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Occasion occasion(Row row, String workflow, String kind) {
        return new Occasion(
                workflow,
                kind,
                row.uuid("id"),
                row.text("type"),
                row.instant("at"),
                row.uuid("subject_id"),
                row.findUuid("case_id"),
                row.findText("step"),
                row.findText("comment"),
                Trees.map(Trees.read(row.text("detail"))));
    }
}
