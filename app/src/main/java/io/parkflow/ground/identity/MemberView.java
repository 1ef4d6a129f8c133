package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as shown. Login, phone and email only to those who manage members.
///
/// @param crews working groups and posts
/// @param oneTimePassword shown once, when it is made
@Serdeable
record MemberView(
        UUID id,
        String name,
        Optional<String> login,
        Optional<String> phone,
        Optional<String> email,
        List<String> roles,
        Optional<UUID> unitId,
        Optional<String> unitName,
        Optional<UUID> residentId,
        Optional<String> residentName,
        List<CrewLabel> crews,
        List<String> expertise,
        @Schema(allowableValues = {"active", "suspended"}) String state,
        int version,
        List<String> can,
        @Nullable String oneTimePassword) {

    @Serdeable
    record CrewLabel(
            UUID id,
            @Schema(allowableValues = {"group", "post"}) String kind,
            String name) {
        static CrewLabel of(Crew crew) {
            return new CrewLabel(crew.id(), crew.kind(), crew.name());
        }
    }

    MemberView withOneTimePassword(String password) {
        return new MemberView(
                id,
                name,
                login,
                phone,
                email,
                roles,
                unitId,
                unitName,
                residentId,
                residentName,
                crews,
                expertise,
                state,
                version,
                can,
                password);
    }

    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}
