package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as sent: entered anew, or changed, where what is left out stays as it is.
///
/// @param login only for a new member
/// @param state only for a change: `active` or `suspended`
/// @param crews working groups and posts
/// @param expertise what an expert is an expert in
/// @param cleared only for a change: `phone`, `email`, `unitId`, `residentId` that the member has no more
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
        String state,

        @Nullable List<UUID> crews,
        @Nullable List<String> expertise,
        @Nullable List<String> cleared) {

    /// What a field is after the change.
    <T> Optional<T> after(String field, Optional<T> given, Optional<T> before) {
        return cleared != null && cleared.contains(field) ? Optional.empty() : given.or(() -> before);
    }

    @Override
    public String toString() {
        return "MemberBody";
    }
}
