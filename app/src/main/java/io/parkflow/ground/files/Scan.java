package io.parkflow.ground.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/// What is known about viruses in a file.
@Serdeable
public enum Scan {
    /// No scanner was there when it came.
    @JsonProperty("unscanned")
    UNSCANNED,
    /// The scanner could not be asked yet; until then nobody gets it.
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("clean")
    CLEAN,
    /// Found after it was kept; nobody gets it any more. What is found when it comes is not kept at all.
    @JsonProperty("infected")
    INFECTED,
    /// Larger than the scanner looks at; nobody gets it until somebody who may lets it pass, then it is `unscanned`.
    @JsonProperty("unscannable")
    UNSCANNABLE;

    /// Whether it may be handed out.
    public boolean isSafe() {
        return switch (this) {
            case UNSCANNED, CLEAN -> true;
            case PENDING, INFECTED, UNSCANNABLE -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scan of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
