package io.parkflow.platform.indicators;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A board with its figures.
///
/// @param note      what has to be known of them
/// @param keepsPast of some of them it is kept what they were on a day that is over
@Serdeable
record BoardSheet(
        String key, String title, Instant asOf, Optional<String> note, boolean keepsPast, List<CardSheet> cards) {

    /// @param value  since the beginning, or as it stands now; in words where there is nothing to divide by
    /// @param year   of the current year, where there is one
    /// @param detail the same in words, or the time the figure counts for
    @Serdeable
    record CardSheet(
            String code,
            String name,
            String value,
            Optional<String> year,
            String unit,
            Optional<String> detail,
            Instant asOf) {}

    @Serdeable
    record Line(String key, String title) {}
}
