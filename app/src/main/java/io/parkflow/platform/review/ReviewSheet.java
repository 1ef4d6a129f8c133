package io.parkflow.platform.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What the experts of a case gave, for colleagues to read. Points and words stay closed until the panel is complete.
@Serdeable
record ReviewSheet(List<Panel> panels) {

    /// @param mean   of the sheets that count
    /// @param result empty while experts still score
    @Serdeable
    record Panel(
            int panel,
            String pass,
            Optional<String> mean,
            Optional<Totals.Result> result,
            Optional<String> resultLabel,
            List<Seat> seats) {}

    /// @param reason   why the expert stepped aside
    /// @param declared when and by which words the expert declared no interest of their own
    /// @param vetoes   grounds that exclude, in words
    @Serdeable
    record Seat(
            UUID memberId,
            String name,
            State state,
            Optional<String> reason,
            Optional<Declared> declared,
            Optional<String> total,
            List<Group> groups,
            List<String> vetoes) {}

    @Serdeable
    enum State {
        @JsonProperty("asked")
        ASKED,
        @JsonProperty("scored")
        SCORED,
        @JsonProperty("recused")
        RECUSED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    @Serdeable
    record Declared(Instant at, String version, String text) {}

    /// @param points given, before weighing
    @Serdeable
    record Group(String label, String points, int most, String words) {}

    static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
