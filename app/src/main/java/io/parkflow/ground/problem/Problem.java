package io.parkflow.ground.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of every refusal, RFC 9457.
///
/// @param type   `/problems/<code>`
/// @param detail one sentence in the caller's language
/// @param trace  what to quote when asking for help
/// @param errors every wrong field at once
@Serdeable
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String trace,
        List<Error> errors,
        @Nullable Object now) {

    /// @param pointer JSON pointer into the body that was sent
    @Serdeable
    record Error(String pointer, String code, String message) {}
}
