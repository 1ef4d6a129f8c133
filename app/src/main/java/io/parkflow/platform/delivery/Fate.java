package io.parkflow.platform.delivery;

import java.util.Optional;

/// What became of one try.
public sealed interface Fate {
    /// @param status what the other side answered, where its answers have a number
    record Sent(Optional<Integer> status) implements Fate {}

    /// Nobody wants it any more, for example because the endpoint is gone; never tried again.
    record Dropped(String why) implements Fate {}

    /// Tried again later, until it has been tried often enough.
    ///
    /// @param why a short code, never a text from outside
    record Failed(String why, Optional<Integer> status) implements Fate {}

    static Fate failed(String why) {
        return new Failed(why, Optional.empty());
    }
}
