package io.parkflow.ground.files;

import java.util.Locale;

/// What is known about viruses in a file. An infected file is never kept, so there is no word for it.
public enum Scan {
    UNSCANNED,
    CLEAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scan of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
