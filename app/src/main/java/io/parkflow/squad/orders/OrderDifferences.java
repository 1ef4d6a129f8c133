package io.parkflow.squad.orders;

import io.parkflow.squad.projects.Difference;
import io.parkflow.squad.projects.Difference.About;
import io.parkflow.squad.projects.Differing;
import io.parkflow.squad.projects.Sides;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of orders between two moments.
@Singleton
final class OrderDifferences implements Differing {
    private final Sides sides;

    OrderDifferences(Sides sides) {
        this.sides = sides;
    }

    @Override
    public List<Difference> between(Instant from, Instant to) {
        return sides.between(Orders.VERSIONS, from, to, Order::of, Order::id).stream()
                .flatMap(side -> difference(side.before(), side.after()).stream())
                .toList();
    }

    private static Optional<Difference> difference(Optional<Order> before, Order after) {
        return Difference.of(
                About.ORDER,
                after.id(),
                after.number(),
                after.reason(),
                after.project(),
                before.map(Order::fields),
                after.fields());
    }
}
