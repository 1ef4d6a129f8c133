package io.parkflow.platform.messages;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A message as it is shown.
///
/// @param position to read up to, and to go on from
@Serdeable
record MessageSheet(
        UUID id,
        long position,
        String topic,
        boolean urgent,
        String title,
        String body,
        About about,
        Optional<UUID> caseId,
        Instant at,
        Optional<Instant> readAt,
        List<String> can) {

    /// What it leads to: `task`, `case` or another thing of the event.
    @Serdeable
    record About(String kind, UUID id) {}

    static MessageSheet of(Message message, Locale locale) {
        return new MessageSheet(
                message.id(),
                message.position(),
                message.topic(),
                message.urgent(),
                message.title().in(locale),
                message.body().in(locale),
                new About(message.aboutKind(), message.aboutId()),
                message.caseId(),
                message.at(),
                message.readAt(),
                message.readAt().isPresent() ? List.of() : List.of("read"));
    }
}
