package io.parkflow.ground.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.annotation.Body;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a value that does not fit its argument is called to its sender.
final class Unreadable {
    // the reader of JSON names the field only in its message
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([^\\]]{1,100})\\]");

    private Unreadable() {}

    static Rejected rejection(ConversionErrorException unreadable) {
        return unknownField(unreadable)
                .map(field -> Rejected.unknownField(Flaw.at(pointer(field), "problem.unknown-field", field)))
                .orElseGet(() -> unreadable.getArgument().isAnnotationPresent(Body.class)
                        ? Rejected.malformed("problem.unreadable-body")
                        : Rejected.malformed(
                                "problem.unreadable-argument",
                                unreadable.getArgument().getName()));
    }

    private static Optional<String> unknownField(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher message = UNKNOWN.matcher(String.valueOf(cause.getMessage()));
            if (message.find()) {
                return Optional.of(message.group(1));
            }
        }
        return Optional.empty();
    }

    private static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
