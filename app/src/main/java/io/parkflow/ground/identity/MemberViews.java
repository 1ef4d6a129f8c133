package io.parkflow.ground.identity;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Draws members for whoever asks: six statements for any number of them. Inside a transaction of the park.
@Singleton
final class MemberViews {
    private final Members members;
    private final Accounts accounts;
    private final Units units;
    private final Residents residents;
    private final Crews crews;
    private final Expertises expertises;

    MemberViews(
            Members members, Accounts accounts, Units units, Residents residents, Crews crews, Expertises expertises) {
        this.members = members;
        this.accounts = accounts;
        this.units = units;
        this.residents = residents;
        this.crews = crews;
        this.expertises = expertises;
    }

    MemberView of(Member member) {
        return of(List.of(member)).apply(member);
    }

    /// @return draws each of these
    Function<Member, MemberView> of(Collection<Member> shown) {
        List<UUID> ids = shown.stream().map(Member::id).toList();
        Caller caller = Caller.current();
        boolean manages = caller.may(Rights.MEMBERS_MANAGE);
        Map<UUID, Set<String>> roles = members.roles(ids);
        Map<UUID, String> logins =
                manages ? accounts.logins(shown.stream().map(Member::account).toList()) : Map.of();
        Map<UUID, String> unitNames = new HashMap<>();
        units.all().forEach(unit -> unitNames.put(unit.id(), unit.name()));
        Map<UUID, String> companies = residents.names(
                shown.stream().flatMap(member -> member.resident().stream()).toList());
        Map<UUID, List<Crew>> places = crews.of(ids);
        Map<UUID, Set<String>> fields = expertises.of(ids);
        return member -> new MemberView(
                member.id(),
                member.name(),
                Optional.ofNullable(logins.get(member.account())),
                manages ? member.phone() : Optional.empty(),
                manages ? member.email() : Optional.empty(),
                roles.getOrDefault(member.id(), Set.of()).stream().sorted().toList(),
                member.unit(),
                member.unit().map(unit -> unitNames.getOrDefault(unit, "")),
                member.resident(),
                member.resident().map(company -> companies.getOrDefault(company, "")),
                places.getOrDefault(member.id(), List.of()).stream()
                        .map(MemberView.CrewLabel::of)
                        .toList(),
                fields.getOrDefault(member.id(), Set.of()).stream().toList(),
                member.active() ? "active" : "suspended",
                member.version(),
                manages && !member.id().equals(caller.member()) ? List.of("change", "resetPassword") : List.of(),
                null);
    }
}
