package io.parkflow.ground.identity;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Changes the tree of departments. It has no circles, and whoever leads one works for the park. Inside a transaction.
@Singleton
final class UnitDesk {
    private final Units units;
    private final Members members;
    private final Journal journal;

    UnitDesk(Units units, Members members, Journal journal) {
        this.units = units;
        this.members = members;
        this.journal = journal;
    }

    /// A department as it is wished for.
    record Wish(String name, Optional<UUID> parent, Optional<UUID> head) {}

    Unit add(Flaws flaws, Wish wish) {
        wish.parent()
                .filter(parent -> !units.has(parent))
                .ifPresent(_ -> flaws.add(Flaw.at("/parentId", "identity.no-such-unit")));
        flaws.add(unfit(wish.head()));
        flaws.refuse();
        Unit unit = named(() -> units.add(wish.name(), wish.parent(), wish.head()));
        journal.record(fact("added", unit));
        return unit;
    }

    /// @throws Rejected 412 when it has changed since, 422 for a department above itself
    Unit change(Unit unit, Version seen, Flaws flaws, Wish wish) {
        if (!unit.parent().equals(wish.parent())) {
            flaws.add(circle(unit.id(), wish.parent()));
        }
        if (!unit.head().equals(wish.head())) {
            flaws.add(unfit(wish.head()));
        }
        flaws.refuse();
        Unit changed = new Unit(unit.id(), wish.name(), wish.parent(), wish.head(), seen.number() + 1);
        if (!named(() -> units.change(changed, seen.number()))) {
            throw Rejected.stale();
        }
        journal.record(fact("changed", changed));
        if (!unit.head().equals(changed.head())) {
            journal.record(fact("led", changed));
        }
        return changed;
    }

    /// @throws Rejected 409 while anybody or another department belongs to it
    void remove(Unit unit, Version seen) {
        if (units.isUsed(unit.id())) {
            throw Rejected.conflict("identity.unit-used").with("can", List.of("change"));
        }
        if (!units.remove(unit.id(), seen.number())) {
            throw Rejected.stale();
        }
        journal.record(fact("removed", unit));
    }

    private Optional<Flaw> circle(UUID unit, Optional<UUID> parent) {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Optional<UUID>> above = new HashMap<>();
        units.lock().forEach(each -> above.put(each.id(), each.parent()));
        if (!above.containsKey(parent.get())) {
            return Optional.of(Flaw.at("/parentId", "identity.no-such-unit"));
        }
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> at = parent;
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(unit)) {
                return Optional.of(Flaw.at("/parentId", "identity.unit-circle"));
            }
            at = above.getOrDefault(at.get(), Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<Flaw> unfit(Optional<UUID> head) {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<Member> member = members.find(head.get()).filter(Member::active);
        if (member.isEmpty()) {
            return Optional.of(Flaw.at("/headId", "identity.no-such-member"));
        }
        return member.get().resident().isPresent()
                ? Optional.of(Flaw.at("/headId", "identity.not-of-the-park"))
                : Optional.empty();
    }

    static <T> T named(Supplier<T> change) {
        try {
            return change.get();
        } catch (DatabaseFault fault) {
            if (fault.constraint()
                    .filter(Set.of("unit_name", "crew_name")::contains)
                    .isPresent()) {
                throw Rejected.conflict("identity.name-taken");
            }
            throw fault;
        }
    }

    private static Fact fact(String what, Unit unit) {
        Fact fact = Fact.of("identity.unit." + what, "unit", unit.id()).with("name", unit.name());
        return fact.with("parent", unit.parent().map(UUID::toString).orElse(""))
                .with("head", unit.head().map(UUID::toString).orElse(""));
    }
}
