package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The cookie that keeps a browser signed in: no script reads it, no other site sends it.
@Singleton
final class RefreshCookie {
    private static final String NAME = "parkflow_refresh";
    private static final String PATH = "/api/v1/auth";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final boolean secure;
    private final Duration life;

    /// Not marked secure only for the demo and a server nobody else reaches, unless the setting says otherwise.
    RefreshCookie(
            @Value("${parkflow.secure-cookies:}") Optional<Boolean> secure,
            @Value("${parkflow.demo:false}") boolean demo,
            @Value("${micronaut.server.host:}") String host,
            Sessions sessions) {
        this.secure = secure.orElse(!demo && !LOOPBACK.contains(host));
        this.life = sessions.idle();
    }

    Cookie holding(String token) {
        return cookie(token).maxAge(life);
    }

    Cookie gone() {
        return cookie("").maxAge(Duration.ZERO);
    }

    Optional<String> find(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value).path(PATH).httpOnly(true).secure(secure).sameSite(SameSite.Strict);
    }
}
