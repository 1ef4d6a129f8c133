package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as shown. Login, phone and email only to those who manage members.
///
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
        Optional<UUID> residentId,
        @Schema(allowableValues = {"active", "suspended"}) String state,
        int version,
        List<String> can,
        @Nullable String oneTimePassword) {
    /// @param login empty for those who may not see it
    static MemberView of(Member member, Collection<String> roles, Optional<String> login, Caller caller) {
        boolean manages = caller.may(Rights.MEMBERS_MANAGE);
        return new MemberView(
                member.id(),
                member.name(),
                login,
                manages ? member.phone() : Optional.empty(),
                manages ? member.email() : Optional.empty(),
                roles.stream().sorted().toList(),
                member.unit(),
                member.resident(),
                member.active() ? "active" : "suspended",
                member.version(),
                manages && !member.id().equals(caller.member()) ? List.of("change", "resetPassword") : List.of(),
                null);
    }

    MemberView withOneTimePassword(String password) {
        return new MemberView(id, name, login, phone, email, roles, unitId, residentId, state, version, can, password);
    }

    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}
