package io.parkflow.ground.identity;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The person behind a request, as the verified token tells.
///
/// @param account  the person on the platform
/// @param member   the person in the park
/// @param park     the park; always the bound one
/// @param resident company the person speaks for, if any
/// @param roles    role codes of the catalogue, for example `FUND_MANAGER`
/// @param rights   what those roles may do, for example `seedfund.rounds.publish`
public record Caller(
        UUID account, UUID member, UUID park, Optional<UUID> resident, Set<String> roles, Set<String> rights)
        implements PropagatedContextElement {
    /// Under which the request carries its caller, for what runs outside the context, like a log line.
    public static final String ATTRIBUTE = "parkflow.caller";

    public Caller {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
    }

    public static Optional<Caller> find() {
        return PropagatedContext.getOrEmpty().find(Caller.class);
    }

    /// @throws IllegalStateException outside a signed-in request
    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in to this work"));
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
