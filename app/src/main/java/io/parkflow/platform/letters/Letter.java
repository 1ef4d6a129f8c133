package io.parkflow.platform.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.tenancy.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter that went out; of its content nothing changes any more, it can only be declared void.
///
/// @param addressee company it went to, empty for a letter of the house
/// @param code      opens its public page
/// @param issuedBy  empty: the system, on the fact it rests on
record Letter(
        UUID id,
        String workflow,
        String kind,
        Optional<UUID> caseId,
        UUID cause,
        String number,
        String title,
        String issuer,
        String addressee,
        UUID file,
        String sha256,
        String code,
        String template,
        Instant issuedAt,
        Optional<UUID> issuedBy,
        State state,
        Optional<Instant> voidedAt,
        Optional<String> reason) {

    @Serdeable
    enum State {
        @JsonProperty("valid")
        VALID,
        @JsonProperty("void")
        VOID
    }

    static final String COLUMNS = """
            l.id, l.workflow, l.kind, l.case_id, l.cause_id, l.number, l.title, l.issuer, l.addressee, l.file_id,
            l.sha256, l.code, l.template, l.issued_at, l.issued_by, l.state, l.voided_at, l.void_reason
            """;

    static Letter of(Row row) {
        return new Letter(
                row.uuid("id"),
                row.text("workflow"),
                row.text("kind"),
                row.findUuid("case_id"),
                row.uuid("cause_id"),
                row.text("number"),
                row.text("title"),
                row.text("issuer"),
                row.text("addressee"),
                row.uuid("file_id"),
                row.text("sha256"),
                row.text("code"),
                row.text("template"),
                row.instant("issued_at"),
                row.findUuid("issued_by"),
                State.valueOf(row.text("state")),
                row.findInstant("voided_at"),
                row.findText("void_reason"));
    }
}
