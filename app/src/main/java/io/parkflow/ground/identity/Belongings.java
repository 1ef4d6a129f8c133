package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The groups, posts and fields a member is given beside roles. Inside a transaction of the park.
@Singleton
final class Belongings {
    private static final int MOST = 50;
    private static final int LONGEST = 40;

    private final Crews crews;
    private final Expertises expertises;

    Belongings(Crews crews, Expertises expertises) {
        this.crews = crews;
        this.expertises = expertises;
    }

    /// @param crews     nothing: they stay
    /// @param expertise nothing: it stays
    record Wish(Optional<Set<UUID>> crews, Optional<Set<String>> expertise) {}

    Wish checked(Flaws flaws, MemberBody sent) {
        Optional<Set<UUID>> wanted = Optional.ofNullable(sent.crews()).map(LinkedHashSet::new);
        wanted.ifPresent(ids -> known(flaws, ids));
        Optional<Set<String>> fields = Optional.ofNullable(sent.expertise()).map(words -> fields(flaws, words));
        return new Wish(wanted, fields);
    }

    private void known(Flaws flaws, Set<UUID> ids) {
        if (ids.size() > MOST) {
            flaws.add(Flaw.at("/crews", "problem.too-long", MOST));
            return;
        }
        int at = 0;
        for (UUID id : ids) {
            if (crews.find(id).isEmpty()) {
                flaws.add(Flaw.at("/crews/" + at, "identity.no-such-crew"));
            }
            at++;
        }
    }

    private static Set<String> fields(Flaws flaws, List<String> words) {
        Set<String> fields = new LinkedHashSet<>();
        if (words.size() > MOST) {
            flaws.add(Flaw.at("/expertise", "problem.too-long", MOST));
            return fields;
        }
        for (int i = 0; i < words.size(); i++) {
            fields.add(flaws.text("/expertise/" + i, words.get(i), LONGEST).strip());
        }
        return fields;
    }

    /// @return whether the member's crews are others than before, which a token carries
    boolean put(UUID member, Wish wish) {
        wish.expertise().ifPresent(fields -> expertises.put(member, fields));
        if (wish.crews().isEmpty()) {
            return false;
        }
        List<UUID> before = of(member);
        Set<UUID> after = wish.crews().get();
        crews.place(member, before, after);
        return !Set.copyOf(before).equals(after);
    }

    List<UUID> of(UUID member) {
        return crews.of(List.of(member)).getOrDefault(member, List.of()).stream()
                .map(Crew::id)
                .toList();
    }
}
