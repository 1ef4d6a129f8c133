package io.parkflow.platform.inbox;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.calendar.Light;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A task in a list.
///
/// @param kind        `step`, or why it lies here beside the step: `before`, `beside`, `after`, `delegated`, `rework`
/// @param provisional true when it is due in a year whose holidays are not known yet
/// @param outcome     what was answered, by its key
/// @param outcomeName what was answered, in words
/// @param recused     the one who answered keeps out of the case since: what it is about is not told any more
/// @param company     whose matter it is; lists only
/// @param urgedAt     when somebody last asked to hurry
/// @param leftBy      waits for a hand-over (待移交): who had it and may not work any more
@Serdeable
record TaskRow(
        UUID id,
        UUID caseId,
        String caseNumber,
        String caseTitle,
        Ref workflow,
        String step,
        String stepName,
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<Light> light,
        Optional<Boolean> provisional,
        Optional<String> outcome,
        Optional<String> outcomeName,
        Optional<Instant> doneAt,
        boolean recused,
        boolean mine,
        String kind,
        Optional<Instant> urgedAt,
        Optional<String> company,
        Optional<String> leftBy) {

    @Serdeable
    record Ref(String key, String name) {}
}
