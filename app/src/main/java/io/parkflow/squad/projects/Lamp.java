package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The light of a project, from the room that judges it, beside what lists show.
public interface Lamp {
    enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    /// @param why      of the worst aspect, in the reader's language
    /// @param wasRed   it was red some day and is no more (曾红)
    /// @param override somebody has set it by hand, for now
    /// @param exempt   its raw colour is excused
    @Serdeable
    record Shade(Colour colour, Optional<String> why, boolean wasRed, boolean override, boolean exempt) {}

    /// One statement for all of them; a project that is not judged is left out.
    ///
    /// @param asOf empty: now
    Map<UUID, Shade> shades(Collection<UUID> projects, Optional<LocalDate> asOf, Locale locale);
}
