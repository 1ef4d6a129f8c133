package io.parkflow.platform.rhythm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One run of a beat.
///
/// @param state    `running`, `done`, `failed`
/// @param attempts this one included
/// @param found    what it found, figures by name
/// @param error    a code
record Run(
        UUID id,
        Beat beat,
        String period,
        String state,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int attempts,
        Optional<ObjectNode> found,
        Optional<String> error) {

    static final String COLUMNS = "id, beat, period, state, started_at, finished_at, attempts, found, error";

    static Run of(Row row) {
        return new Run(
                row.uuid("id"),
                Beat.find(row.text("beat")).orElseThrow(),
                row.text("period"),
                row.text("state"),
                row.instant("started_at"),
                row.findInstant("finished_at"),
                row.integer("attempts"),
                row.findText("found").map(found -> (ObjectNode) Trees.read(found)),
                row.findText("error"));
    }
}
