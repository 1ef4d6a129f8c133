package io.parkflow.ground.problem;

import io.micronaut.http.HttpRequest;
import java.util.UUID;

/// The id of a request: in every answer, every log line and every event it causes.
public final class Trace {
    private static final String ATTRIBUTE = "parkflow.trace";

    private Trace() {}

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String made = UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, made);
            return made;
        });
    }
}
