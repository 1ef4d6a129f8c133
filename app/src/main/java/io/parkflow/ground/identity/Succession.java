package io.parkflow.ground.identity;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The places of one who leaves. Inside a transaction of the park.
@Singleton
public final class Succession {
    private final Organisation organisation;
    private final Crews crews;
    private final Members members;
    private final Personnel personnel;

    Succession(Organisation organisation, Crews crews, Members members, Personnel personnel) {
        this.organisation = organisation;
        this.crews = crews;
        this.members = members;
        this.personnel = personnel;
    }

    /// @param units departments that are led
    /// @param crews working groups and posts that are belonged to
    public record Places(int units, int crews) {}

    public Places of(UUID member) {
        return new Places(organisation.countHeadships(member), crewsOf(member).size());
    }

    /// The taker leads and belongs to what the leaver did.
    public Places hand(UUID from, UUID to) {
        int units = organisation.handHeadship(from, to);
        List<UUID> left = crewsOf(from);
        if (!left.isEmpty()) {
            List<UUID> before = crewsOf(to);
            Set<UUID> after = new LinkedHashSet<>(before);
            after.addAll(left);
            crews.place(to, before, after);
            crews.place(from, left, List.of());
            // a token carries groups and posts
            List.of(from, to)
                    .forEach(member -> members.find(member).map(Member::account).ifPresent(personnel::endTokens));
        }
        return new Places(units, left.size());
    }

    private List<UUID> crewsOf(UUID member) {
        return crews.of(List.of(member)).getOrDefault(member, List.of()).stream()
                .map(Crew::id)
                .toList();
    }
}
