package io.parkflow.platform.inbox;

import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.problem.Rejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where a page ended: the row, and for lists by deadline its deadline and light too. The row itself may be gone by the
/// time the next page is asked for.
///
/// @param due  nothing: it has no deadline
/// @param light of lists by light
record Place(UUID id, Optional<Instant> due, Optional<Light> light) {

    static Place of(UUID id) {
        return new Place(id, Optional.empty(), Optional.empty());
    }

    /// @throws Rejected 400 when it is none of ours
    static Place read(String text) {
        String[] parts = text.split("_", -1);
        try {
            UUID id = UUID.fromString(parts[0]);
            if (!id.toString().equalsIgnoreCase(parts[0]) || parts.length > 3 || parts.length == 2) {
                throw new IllegalArgumentException(text);
            }
            return parts.length == 1
                    ? of(id)
                    : new Place(
                            id,
                            Optional.of(parts[1]).filter(due -> !due.isEmpty()).map(Instant::parse),
                            Optional.of(parts[2])
                                    .filter(light -> !light.isEmpty())
                                    .map(Light::valueOf));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Rejected.malformed("problem.unreadable-argument", "cursor");
        }
    }

    /// As it stands in addresses.
    @Override
    public String toString() {
        return due.isEmpty() && light.isEmpty()
                ? id + "__"
                : id + "_" + due.map(Instant::toString).orElse("") + "_"
                        + light.map(Light::name).orElse("");
    }
}
