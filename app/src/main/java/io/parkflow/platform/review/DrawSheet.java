package io.parkflow.platform.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What can be drawn for a step that names experts, and what was.
///
/// @param can        `draw`, or `replace` once it is drawn
/// @param candidates how many could be drawn now
/// @param least      how many experts the step's form asks for at least
/// @param odd        it must be an odd number
/// @param draw       the lot as it stands
/// @param fills      what the step's form says of it
@Serdeable
record DrawSheet(
        List<String> can,
        int candidates,
        List<Field> fields,
        List<LeftOut> leftOut,
        int least,
        int most,
        boolean odd,
        Optional<Told> draw,
        Map<String, Object> fills) {

    /// @param there how many of the candidates are at home in it
    @Serdeable
    record Field(String field, int there) {}

    /// @param why in words
    @Serdeable
    record LeftOut(UUID memberId, String name, String why) {}

    @Serdeable
    record Person(UUID id, String name, List<String> fields) {}

    /// A lot with everything that is needed to draw it again.
    ///
    /// @param replaced who declined, of the newest to the oldest
    /// @param right    drawing it again from the event gives the same
    @Serdeable
    record Told(
            UUID id,
            String step,
            String stepName,
            int panel,
            Instant at,
            Optional<String> by,
            String seed,
            Map<String, Integer> fields,
            List<Person> drawn,
            List<Replaced> replaced,
            boolean right) {}

    /// @param seed of the lot that was drawn instead
    @Serdeable
    record Replaced(String name, String reason, Instant at, Optional<String> by, String seed) {}
}
