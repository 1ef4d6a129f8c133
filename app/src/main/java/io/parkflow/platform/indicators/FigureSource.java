package io.parkflow.platform.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Figures a feature keeps anyway, for example what a fund has left.
public interface FigureSource {

    /// @param name as a board says it: `balance(seedfund.available)`
    /// @return the figure of the bound park, money in yuan; empty when it is not this feature's
    Optional<BigDecimal> figure(String name);

    /// Whether it can tell what the figure was on a day that is over.
    default boolean keeps(String name) {
        return false;
    }

    /// One that it [#keeps], as it was at the end of a day.
    ///
    /// @return empty when there was nothing to tell
    default Optional<BigDecimal> figure(String name, LocalDate day) {
        return Optional.empty();
    }

    /// @param day the day whose figure it is
    /// @return the time it counts for, in words; empty when it is how things stood that day, or not this feature's
    default Optional<String> period(String name, LocalDate day, Locale locale) {
        return Optional.empty();
    }
}
