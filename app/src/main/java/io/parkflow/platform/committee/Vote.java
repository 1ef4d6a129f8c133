package io.parkflow.platform.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

enum Vote {
    YES,
    CONDITIONAL,
    ABSTAIN,
    NO;

    static Optional<Vote> find(@Nullable String word) {
        return Arrays.stream(values()).filter(vote -> vote.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needsReason() {
        return this == CONDITIONAL || this == NO;
    }
}
