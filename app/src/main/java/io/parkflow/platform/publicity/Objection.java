package io.parkflow.platform.publicity;

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

    enum Kind {
        PERSON,
        UNIT,
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
