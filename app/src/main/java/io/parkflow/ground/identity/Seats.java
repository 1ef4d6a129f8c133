package io.parkflow.ground.identity;

import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The parks in which a person may take a seat now: the park works, the member stands in it and is active.
@Singleton
final class Seats {
    private final Accounts accounts;
    private final Parks parks;
    private final Members members;
    private final Organisation organisation;
    private final Transactions transactions;

    Seats(Accounts accounts, Parks parks, Members members, Organisation organisation, Transactions transactions) {
        this.accounts = accounts;
        this.parks = parks;
        this.members = members;
        this.organisation = organisation;
        this.transactions = transactions;
    }

    List<Seat> all(UUID account) {
        return accounts.memberships(account).stream()
                .flatMap(membership -> find(membership).stream())
                .toList();
    }

    Optional<Seat> find(UUID account, UUID park) {
        return accounts.memberships(account).stream()
                .filter(membership -> membership.park().equals(park))
                .findFirst()
                .flatMap(this::find);
    }

    /// @param asked slug of the park; empty: the oldest membership
    Optional<Seat> find(UUID account, Optional<String> asked) {
        if (asked.isEmpty()) {
            return all(account).stream().findFirst();
        }
        return parks.findBySlug(asked.get()).flatMap(park -> find(account, park.id()));
    }

    private Optional<Seat> find(Membership membership) {
        return parks.find(membership.park())
                .filter(Park::active)
                .flatMap(park ->
                        Tenancy.as(park.tenant(), () -> transactions.read(() -> seat(park, membership.member()))));
    }

    private Optional<Seat> seat(Park park, UUID id) {
        return members.find(id)
                .filter(Member::active)
                .map(member -> new Seat(park, id, member.resident(), carried(id)));
    }

    private Set<String> carried(UUID member) {
        Set<String> codes = new HashSet<>(members.roles(member));
        codes.addAll(organisation.belongings(member));
        return codes;
    }
}
