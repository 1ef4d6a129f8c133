package io.parkflow.platform.draw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One drawing of a lot.
///
/// @param panel    round of experts of the case it is for
/// @param no       1 is the draw, each replacement counts on
/// @param fields   how many of the drawn at least are at home in which field
/// @param drawn    everybody who is drawn after it
/// @param replaced who declined
/// @param by       empty: the system
public record Draw(
        UUID id,
        UUID caseId,
        String step,
        int panel,
        int no,
        String seed,
        Map<String, Integer> fields,
        List<UUID> drawn,
        Optional<UUID> replaced,
        Optional<String> reason,
        Optional<UUID> by,
        Instant at) {
    public Draw {
        fields = Map.copyOf(fields);
        drawn = List.copyOf(drawn);
    }
}
