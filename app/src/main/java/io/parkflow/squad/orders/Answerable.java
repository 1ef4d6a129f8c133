package io.parkflow.squad.orders;

import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Responsible;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Whoever an order names answers for its reply, whoever writes it: they neither check it nor exempt themselves.
@Singleton
final class Answerable implements Responsible {
    private static final String REPLY = "reply";

    private final Orders orders;

    Answerable(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Set<UUID> of(Case matter, Collection<String> steps) {
        return matter.workflow().equals(Issuing.WORKFLOW) && steps.contains(REPLY)
                ? orders.ofCase(matter.id())
                        .flatMap(Order::handler)
                        .map(Set::of)
                        .orElse(Set.of())
                : Set.of();
    }
}
