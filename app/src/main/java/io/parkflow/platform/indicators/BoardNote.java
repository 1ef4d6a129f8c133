package io.parkflow.platform.indicators;

import java.util.Locale;
import java.util.Optional;

/// What a reader has to know of the figures of a board before believing them, for example where they come from.
public interface BoardNote {

    /// @return empty when there is nothing to say of that board in the bound park
    Optional<String> of(String board, Locale locale);
}
