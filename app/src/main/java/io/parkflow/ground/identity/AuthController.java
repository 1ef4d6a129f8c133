package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in and out.
@Controller("/api/v1/auth")
final class AuthController {
    private static final String BY_BODY = "body";

    private final Entrance entrance;
    private final Bearer bearer;
    private final RefreshCookie cookie;
    private final Addresses addresses;

    AuthController(Entrance entrance, Bearer bearer, RefreshCookie cookie, Addresses addresses) {
        this.entrance = entrance;
        this.bearer = bearer;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    /// @param newPassword replaces the password; needed when the present one was handed over by somebody else
    /// @param park        slug; without it the oldest membership counts
    @Serdeable
    record Credentials(
            @Nullable String login,
            @Nullable String password,
            @Nullable String newPassword,
            @Nullable String park) {}

    @Serdeable
    record ParkChoice(@Nullable String park) {}

    @Serdeable
    record RefreshBody(@Nullable String refresh_token) {}

    @Open
    @Post("/login")
    @Operation(operationId = "login", summary = "Sign in")
    HttpResponse<TokenAnswer> login(HttpRequest<?> request, @Body Credentials sent) {
        Flaws flaws = new Flaws();
        String login = flaws.text("/login", sent.login(), 200);
        String password = flaws.text("/password", sent.password(), 200);
        flaws.refuse();
        return answer(
                request,
                entrance.login(
                        Login.typed(login),
                        password,
                        Optional.ofNullable(sent.newPassword()),
                        Optional.ofNullable(sent.park()).filter(park -> !park.isBlank()),
                        addresses.of(request)));
    }

    @Open
    @Post("/refresh")
    @Consumes(MediaType.ALL)
    @Operation(operationId = "refresh", summary = "Get a new access token for a refresh token")
    HttpResponse<TokenAnswer> refresh(HttpRequest<?> request, @Body @Nullable RefreshBody sent) {
        String token = refreshToken(request, sent).orElseThrow(() -> Rejected.unknownCaller("problem.sign-in"));
        return answer(request, entrance.refresh(token));
    }

    @Open
    @Post("/logout")
    @Consumes(MediaType.ALL)
    @Operation(operationId = "logout", summary = "Sign out")
    HttpResponse<?> logout(HttpRequest<?> request, @Body @Nullable RefreshBody sent) {
        entrance.logout(refreshToken(request, sent), bearer.find(request));
        return HttpResponse.noContent().cookie(cookie.gone());
    }

    @Allowed
    @Post("/park")
    @Operation(operationId = "changePark", summary = "Continue in another park")
    HttpResponse<TokenAnswer> park(HttpRequest<?> request, @Body ParkChoice sent) {
        Flaws flaws = new Flaws();
        String park = flaws.text("/park", sent.park(), 100);
        flaws.refuse();
        return answer(request, entrance.change(bearer.find(request).orElseThrow(Rejected::missing), park));
    }

    private Optional<String> refreshToken(HttpRequest<?> request, @Nullable RefreshBody sent) {
        return Optional.ofNullable(sent).map(RefreshBody::refresh_token).or(() -> cookie.find(request));
    }

    private HttpResponse<TokenAnswer> answer(HttpRequest<?> request, Entry entry) {
        boolean byBody = BY_BODY.equals(request.getHeaders().get("X-Refresh"));
        MutableHttpResponse<TokenAnswer> answer =
                HttpResponse.ok(TokenAnswer.of(entry, byBody)).header("Cache-Control", "no-store");
        return byBody ? answer : answer.cookie(cookie.holding(entry.refreshToken()));
    }
}
