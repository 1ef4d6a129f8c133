package io.parkflow.ground.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/// What is known about viruses in a file. An infected file is never kept, so there is no word for it.
@Serdeable
public enum Scan {
    @JsonProperty("unscanned")
    UNSCANNED,
    @JsonProperty("clean")
    CLEAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scan of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
