package io.parkflow.ground.problem;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id of a request: in every answer, every log line and every event it causes.
public final class Trace {
    private static final String ATTRIBUTE = "parkflow.trace";

    private static final Pattern SANE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Trace() {}

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String made = asked(request).orElseGet(UUID::randomUUID).toString();
            request.setAttribute(ATTRIBUTE, made);
            return made;
        });
    }

    /// The client may name its request; only a UUID, so that nothing else gets into logs.
    private static Optional<UUID> asked(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("X-Request-Id"))
                .filter(sent -> SANE.matcher(sent).matches())
                .map(UUID::fromString);
    }
}
