package io.parkflow.platform.publicity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.UUID;

/// A notice: running until its time is over, then ended; or objected, and after the check ended or revoked.
///
/// @param content frozen: `resident`, `project`, `instrument`, `amount`, `supervision`
/// @param digest  SHA-256 over the content's text
record Notice(UUID id, UUID caseId, JsonNode content, String digest, State state, Instant openedAt, Instant endsAt) {

    @Serdeable
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("objected")
        OBJECTED,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("revoked")
        REVOKED
    }

    /// Objections come in until the last moment of the time, and not after.
    boolean takesObjections(Instant now) {
        return state == State.RUNNING && now.isBefore(endsAt);
    }

    String project() {
        return content.path("project").asText();
    }

    static Notice of(Row row) {
        return new Notice(
                row.uuid("id"),
                row.uuid("case_id"),
                Trees.read(row.text("content")),
                row.text("digest"),
                State.valueOf(row.text("state")),
                row.instant("opened_at"),
                row.instant("ends_at"));
    }
}
