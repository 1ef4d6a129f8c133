package io.parkflow.platform.delivery;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One line of the log. Says whom it was for by name of the endpoint; the address of a person never stands here.
///
/// @param state     `waiting`, `sent`, `dead` (tried often enough), `dropped` (nobody wants it any more)
/// @param lastError a code, for example `timeout` or `status`
@Serdeable
record Logged(
        UUID id,
        String channel,
        UUID target,
        Optional<String> name,
        Optional<String> eventType,

        @Schema(allowableValues = {"waiting", "sent", "dead", "dropped"})
        String state,

        Instant createdAt,
        Instant dueAt,
        int attempts,
        Optional<Instant> lastAt,
        Optional<Integer> lastStatus,
        Optional<String> lastError,
        Optional<String> body,
        List<String> can) {

    static final String SELECT = """
            select d.id, d.channel, d.target, e.name, d.event_type, d.state, d.created_at, d.due_at, d.attempts, d.last_at,
                d.last_status, d.last_error, d.body
            from delivery d left join endpoint e on e.tenant_id = d.tenant_id and e.id = d.target
            """;

    static Logged of(Row row) {
        String state = row.text("state");
        return new Logged(
                row.uuid("id"),
                row.text("channel"),
                row.uuid("target"),
                row.findText("name"),
                row.findText("event_type"),
                state,
                row.instant("created_at"),
                row.instant("due_at"),
                row.integer("attempts"),
                row.findInstant("last_at"),
                row.findInteger("last_status"),
                row.findText("last_error"),
                row.findText("body"),
                state.equals("sent") || state.equals("dead") ? List.of("replay") : List.of());
    }
}
