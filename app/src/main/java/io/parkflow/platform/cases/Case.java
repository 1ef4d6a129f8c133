package io.parkflow.platform.cases;

import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One running matter, pinned for life to the version of its workflow.
///
/// @param number   `{park}{kind}〔{year}〕{no}号`, gapless per park, kind and year; empty until it is opened whole
/// @param starter  member who began it
/// @param resident company it is about
/// @param outcome  key of the end it reached
/// @param imported  was closed before the park used the platform; no workflow ever ran for it
/// @param expectedAt when the present wait is expected to end, where no person's deadline says so
public record Case(
        UUID id,
        String workflow,
        int workflowVersion,
        String number,
        String title,
        State state,
        UUID starter,
        Optional<UUID> resident,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<String> outcome,
        Optional<Instant> expectedAt,
        boolean imported,
        int version) {

    static final String COLUMNS = """
            m.id, m.workflow, m.workflow_version, coalesce(m.number, '') as number, m.title, m.state, m.starter_id, m.resident_id, m.opened_at,
            m.closed_at, m.outcome, m.expected_at, m.imported, m.version
            """;

    static Case of(Row row) {
        return new Case(
                row.uuid("id"),
                row.text("workflow"),
                row.integer("workflow_version"),
                row.text("number"),
                row.text("title"),
                State.valueOf(row.text("state")),
                row.uuid("starter_id"),
                row.findUuid("resident_id"),
                row.instant("opened_at"),
                row.findInstant("closed_at"),
                row.findText("outcome"),
                row.findInstant("expected_at"),
                row.flag("imported"),
                row.integer("version"));
    }
}
