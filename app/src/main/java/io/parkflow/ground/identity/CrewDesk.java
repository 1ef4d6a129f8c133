package io.parkflow.ground.identity;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Changes working groups and posts. A token carries them, so the tokens of whom it concerns end. Inside a transaction.
@Singleton
final class CrewDesk {
    private static final int MOST = 200;

    private final Crews crews;
    private final Members members;
    private final Personnel personnel;
    private final Journal journal;

    CrewDesk(Crews crews, Members members, Personnel personnel, Journal journal) {
        this.crews = crews;
        this.members = members;
        this.personnel = personnel;
        this.journal = journal;
    }

    /// @throws Rejected 409 when another is called that
    Crew add(String kind, String name) {
        Crew crew = UnitDesk.named(() -> crews.add(kind, name));
        journal.record(Fact.of("identity.crew.added", "crew", crew.id())
                .with("kind", kind)
                .with("name", name));
        return crew;
    }

    /// @throws Rejected 409 when another is called that
    void rename(Crew crew, String name) {
        if (!UnitDesk.named(() -> crews.rename(crew, name))) {
            throw Rejected.stale();
        }
        journal.record(Fact.of("identity.crew.renamed", "crew", crew.id())
                .with("name", name)
                .with("before", crew.name()));
    }

    /// @throws Rejected 409 while anybody belongs to it
    void remove(Crew crew) {
        if (!crews.members(crew.id()).isEmpty()) {
            throw Rejected.conflict("identity.crew-used").with("can", List.of("change"));
        }
        if (!crews.remove(crew)) {
            throw Rejected.stale();
        }
        journal.record(Fact.of("identity.crew.removed", "crew", crew.id()).with("name", crew.name()));
    }

    /// @throws Rejected 422 with everybody who cannot belong to it
    void put(Crew crew, Set<UUID> wanted) {
        Set<UUID> before = crews.members(crew.id());
        Flaws flaws = new Flaws();
        if (wanted.size() > MOST) {
            flaws.add(Flaw.at("/members", "problem.too-long", MOST));
        }
        int at = 0;
        for (UUID member : wanted) {
            // one who has left may stay in it, but is not entered
            if (!before.contains(member)
                    && members.find(member).filter(Member::active).isEmpty()) {
                flaws.add(Flaw.at("/members/" + at, "identity.no-such-member"));
            }
            at++;
        }
        flaws.refuse();
        if (!crews.put(crew, wanted)) {
            throw Rejected.stale();
        }
        Set<UUID> touched = new HashSet<>(before);
        touched.addAll(wanted);
        touched.removeIf(member -> before.contains(member) && wanted.contains(member));
        touched.forEach(member -> members.find(member).map(Member::account).ifPresent(personnel::endTokens));
        journal.record(Fact.of("identity.crew.changed", "crew", crew.id())
                .with("members", wanted.stream().map(UUID::toString).toList()));
    }
}
