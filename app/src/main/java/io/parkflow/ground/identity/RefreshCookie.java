package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// The cookie that keeps a browser signed in: no script reads it, no other site sends it.
@Singleton
final class RefreshCookie {
    private static final String NAME = "parkflow_refresh";
    private static final String PATH = "/api/v1/auth";

    private final boolean secure;
    private final Duration life;

    RefreshCookie(@Value("${parkflow.secure-cookies:true}") boolean secure, Sessions sessions) {
        this.secure = secure;
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
