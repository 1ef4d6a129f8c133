package io.parkflow.platform.cases;

import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Residents;
import io.parkflow.ground.identity.Role;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.Wording;
import io.parkflow.platform.forms.Kind;
import io.parkflow.platform.forms.Reference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a member may stand in a field: of this park, active, holding the role the form asks for. A company must be
/// one of the park.
@Singleton
final class MemberRules {
    private final Members members;
    private final Residents residents;
    private final Roles roles;

    MemberRules(Members members, Residents residents, Roles roles) {
        this.members = members;
        this.residents = residents;
        this.roles = roles;
    }

    Stream<Flaw> flaws(List<Reference> named) {
        return named.stream().flatMap(reference -> unfit(reference).stream());
    }

    private Optional<Flaw> unfit(Reference reference) {
        if (reference.kind() instanceof Kind.Company) {
            return residents.find(reference.id()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Flaw.at(reference.pointer(), "cases.no-such-company"));
        }
        Optional<Member> member = members.find(reference.id()).filter(Member::active);
        if (member.isEmpty()) {
            return Optional.of(Flaw.at(reference.pointer(), "cases.no-such-member"));
        }
        String role = role(reference.kind());
        return role.isEmpty() || members.roles(reference.id()).contains(role)
                ? Optional.empty()
                : Optional.of(Flaw.at(
                        reference.pointer(),
                        "cases.member-lacks-role",
                        member.get().name(),
                        roles.find(role).map(Role::name).map(Wording::new).orElse(Wording.NONE)));
    }

    private static String role(Kind kind) {
        return switch (kind) {
            case Kind.Person(var role) -> role;
            case Kind.People people -> people.role();
            case Kind _ -> "";
        };
    }
}
