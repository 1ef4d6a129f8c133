package io.parkflow.platform.publicity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody has against a notice. Name and contact are confidential, so [#toString] leaves them out.
///
/// @param name    of the person or unit; empty: a hint, which stops nothing
/// @param contact telephone or address
record Objection(
        UUID id,
        UUID notice,
        String number,
        Kind kind,
        Optional<String> name,
        Optional<String> contact,
        String words,
        Instant receivedAt) {

    @Serdeable
    enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("unit")
        UNIT,
        @JsonProperty("hint")
        HINT;

        boolean stops() {
            return this != HINT;
        }
    }

    @Override
    public String toString() {
        return "Objection[" + id + "]";
    }
}
