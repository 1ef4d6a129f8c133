package io.parkflow.platform.letters;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a letter is about.
///
/// @param workflow whose letter it is
/// @param kind     key of the letter
/// @param cause    the fact it rests on; in a preview one that has not happened
/// @param subject  what the fact happened to
/// @param comment  the words of the one who did it
/// @param detail   of the fact
public record Occasion(
        String workflow,
        String kind,
        UUID cause,
        String type,
        Instant at,
        UUID subject,
        Optional<UUID> caseId,
        Optional<String> step,
        Optional<String> comment,
        Map<String, Object> detail) {
    public Occasion {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    Occasion of(String otherWorkflow, String otherKind) {
        return new Occasion(otherWorkflow, otherKind, cause, type, at, subject, caseId, step, comment, detail);
    }

    public Optional<String> findDetail(String name) {
        return Optional.ofNullable(detail.get(name)).map(String::valueOf);
    }
}
