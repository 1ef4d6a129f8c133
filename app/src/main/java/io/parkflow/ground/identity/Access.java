package io.parkflow.ground.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an access token says once it is verified.
///
/// @param session the sign-in it comes from
/// @param park    empty for an operator of the platform
/// @param member  the person in the park; an operator's is the account itself
/// @param until   when it expires
record Access(
        UUID account,
        UUID session,
        int epoch,
        Optional<UUID> park,
        UUID member,
        Optional<UUID> resident,
        Set<String> roles,
        Instant until) {
    /// Stands in for a park where there is none, so that no row can match it.
    static final UUID NO_PARK = new UUID(0, 0);

    Access {
        roles = Set.copyOf(roles);
    }

    Caller caller(Set<String> rights) {
        return new Caller(account, member, park.orElse(NO_PARK), resident, roles, rights);
    }
}
