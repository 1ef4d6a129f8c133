package io.parkflow.ground.identity;

import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// What members of the park may do, whoever asks.
@Singleton
public final class Standing {
    private final Members members;
    private final Organisation organisation;
    private final Roles roles;

    Standing(Members members, Organisation organisation, Roles roles) {
        this.members = members;
        this.organisation = organisation;
        this.roles = roles;
    }

    /// @throws Rejected 404 when there is no such member
    public Caller of(UUID member) {
        Member found = members.find(member).orElseThrow(Rejected::missing);
        Set<String> held = new HashSet<>(members.roles(member));
        held.addAll(organisation.belongings(member));
        return new Caller(found.account(), member, Tenancy.current().id(), found.resident(), held, roles.rights(held));
    }

    /// @return empty when there is no such member or not any more
    public Optional<Caller> findActive(UUID member) {
        return members.find(member).filter(Member::active).map(there -> of(there.id()));
    }

    /// Carries out what this member has decided before; what is recorded, is recorded as theirs.
    public <T> T inNameOf(UUID member, Supplier<T> work) {
        PropagatedContext context = PropagatedContext.getOrEmpty();
        Caller theirs = of(member);
        PropagatedContext named = context.find(Caller.class)
                .map(present -> context.replace(present, theirs))
                .orElseGet(() -> context.plus(theirs));
        try (var _ = named.propagate()) {
            return work.get();
        }
    }
}
