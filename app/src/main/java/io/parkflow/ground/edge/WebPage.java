package io.parkflow.ground.edge;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The one page of the web application. Each answer has a nonce of its own, by which the page's styles are told from
/// smuggled ones; nothing inline runs without it.
@Singleton
final class WebPage {
    private static final String PLACE = "__NONCE__";
    private static final int NONCE_BYTES = 18;

    private final WebFiles files;
    private final SecureRandom random = new SecureRandom();

    WebPage(WebFiles files) {
        this.files = files;
    }

    Optional<HttpResponse<?>> find() {
        return files.read(WebFiles.PAGE).map(bytes -> page(new String(bytes, StandardCharsets.UTF_8)));
    }

    private HttpResponse<?> page(String html) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return HttpResponse.ok(html.replace(PLACE, nonce))
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", policy(nonce));
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'");
    }
}
