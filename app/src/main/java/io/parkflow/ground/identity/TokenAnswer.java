package io.parkflow.ground.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tokens as RFC 6749 names them, and the park they are for.
///
/// @param refreshToken only for clients that ask for it by header; browsers have it in a cookie
@Serdeable
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,

        @JsonProperty("token_type") @Schema(allowableValues = {"Bearer"})
        String tokenType,

        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @Nullable ParkLabel park) {
    static TokenAnswer of(Entry entry, boolean withRefreshToken) {
        return new TokenAnswer(
                entry.accessToken(),
                "Bearer",
                Tokens.LIFE.toSeconds(),
                withRefreshToken ? entry.refreshToken() : null,
                entry.park().map(ParkLabel::of).orElse(null));
    }
}
