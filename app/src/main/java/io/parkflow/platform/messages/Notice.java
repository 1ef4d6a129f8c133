package io.parkflow.platform.messages;

import io.parkflow.ground.text.Wording;
import java.util.Optional;
import java.util.UUID;

/// Something that is to be told, before it is known to whom.
///
/// @param origin the task or the event it tells of: once for each person and rule
record Notice(
        Rule rule,
        UUID origin,
        UUID event,
        Wording title,
        Wording body,
        String aboutKind,
        UUID aboutId,
        Optional<UUID> caseId) {}
