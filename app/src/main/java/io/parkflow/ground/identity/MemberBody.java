package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as sent: entered anew, or changed, where what is left out stays as it is.
///
/// @param login only for a new member
/// @param state only for a change: `active` or `suspended`
@Serdeable
record MemberBody(
        @Nullable String name,
        @Nullable String login,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable UUID unitId,
        @Nullable UUID residentId,

        @Schema(allowableValues = {"active", "suspended"}) @Nullable
        String state) {
    @Override
    public String toString() {
        return "MemberBody";
    }
}
