package io.parkflow.platform.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Serdeable
enum Vote {
    @JsonProperty("yes")
    YES,
    @JsonProperty("conditional")
    CONDITIONAL,
    @JsonProperty("abstain")
    ABSTAIN,
    @JsonProperty("no")
    NO;

    static Optional<Vote> find(@Nullable String word) {
        return Arrays.stream(values()).filter(vote -> vote.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean consents() {
        return this == YES || this == CONDITIONAL;
    }

    boolean needsReason() {
        return this == CONDITIONAL || this == NO;
    }
}
