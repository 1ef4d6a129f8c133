package io.parkflow.ground.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// What browsers are told about every answer. An answer that brings its own policy, as a page does, keeps it.
@Singleton
final class SafetyHeaders {
    private static final String POLICY = "Content-Security-Policy";
    /// For answers that are no page: nothing in them may load, run or be framed.
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final boolean https;

    SafetyHeaders(@Value("${parkflow.https:false}") boolean https) {
        this.https = https;
    }

    void add(MutableHttpResponse<?> answer) {
        MutableHttpHeaders headers = answer.getHeaders();
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NOTHING);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
