package io.parkflow.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One thing that is wrong, or doubtful, in a definition.
///
/// @param element id of the nearest element that has one; the element's name where none has
/// @param code key of the text in `messages/engine_*.properties`; see [Wording]
/// @param args what the text speaks of; may hold words of the author, so escape when showing
/// @param line of the authored XML from 1, 0 where the finding is about the bundle
/// @param column like line
public record Finding(String element, String code, List<String> args, Severity severity, int line, int column) {
    public Finding {
        args = List.copyOf(args);
    }

    @Serdeable
    public enum Severity {
        /// The definition cannot be published.
        @JsonProperty("error")
        ERROR,
        /// It can, but someone should look.
        @JsonProperty("warning")
        WARNING
    }
}
