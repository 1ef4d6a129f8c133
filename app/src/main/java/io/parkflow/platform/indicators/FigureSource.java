package io.parkflow.platform.indicators;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// Figures a feature keeps anyway, for example what a fund has left.
public interface FigureSource {

    /// @param name as a board says it: `balance(seedfund.available)`
    /// @return the figure of the bound park, money in yuan; empty when it is not this feature's
    Optional<BigDecimal> figure(String name);

    /// @return the time a figure counts for, in words; empty when it is how things stand now, or not this feature's
    default Optional<String> period(String name, Locale locale) {
        return Optional.empty();
    }
}
