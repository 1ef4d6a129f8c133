package io.parkflow.seedfund;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What one rule says of an application.
///
/// @param rule    for example `age`; its words are `seedfund.rule-<rule>`
/// @param message code of the sentence
record Finding(String rule, Result result, String message, List<Object> args) {
    Finding {
        args = List.copyOf(args);
    }

    @Serdeable
    enum Result {
        @JsonProperty("pass")
        PASS,
        @JsonProperty("fail")
        FAIL,
        @JsonProperty("doubt")
        DOUBT
    }

    static Finding pass(String rule) {
        return new Finding(rule, Result.PASS, "seedfund.found-pass", List.of());
    }

    static Finding fail(String rule, String message, Object... args) {
        return new Finding(rule, Result.FAIL, message, List.of(args));
    }

    static Finding doubt(String rule, String message, Object... args) {
        return new Finding(rule, Result.DOUBT, message, List.of(args));
    }
}
