package io.parkflow.platform.draw;

import io.parkflow.ground.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The lot itself: from seed and candidates always the same people, so that it can be drawn again to check it.
///
/// Candidates are put in the order of SHA-256 over `<seed>:<member id>`. The field with the fewest candidates takes its
/// share first, then the next; places that no field asks for are filled from all who are left.
final class Lot {
    private Lot() {}

    record Candidate(UUID member, Set<String> fields) {
        Candidate {
            fields = Set.copyOf(fields);
        }
    }

    sealed interface Outcome {
        /// In the order in which they were drawn.
        record Drawn(List<UUID> members) implements Outcome {
            public Drawn {
                members = List.copyOf(members);
            }
        }

        /// @param field empty: in all
        record TooFew(Optional<String> field, int wanted, int there) implements Outcome {}
    }

    /// @param fields how many at least of which field
    static Outcome draw(String seed, Collection<Candidate> candidates, int many, Map<String, Integer> fields) {
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.comparing(candidate -> Sha256.of(seed + ":" + candidate.member())))
                .toList();
        List<Candidate> drawn = new ArrayList<>();
        for (String field : scarcestFirst(fields, candidates)) {
            int wanted = fields.getOrDefault(field, 0);
            List<Candidate> there = order.stream()
                    .filter(candidate -> candidate.fields().contains(field) && !drawn.contains(candidate))
                    .limit(wanted)
                    .toList();
            if (there.size() < wanted) {
                return new Outcome.TooFew(Optional.of(field), wanted, there.size());
            }
            drawn.addAll(there);
        }
        order.stream()
                .filter(candidate -> !drawn.contains(candidate))
                .limit(Math.max(0, many - drawn.size()))
                .toList()
                .forEach(drawn::add);
        return drawn.size() < many
                ? new Outcome.TooFew(Optional.empty(), many, drawn.size())
                : new Outcome.Drawn(drawn.stream().map(Candidate::member).toList());
    }

    private static List<String> scarcestFirst(Map<String, Integer> fields, Collection<Candidate> candidates) {
        return fields.keySet().stream()
                .sorted(Comparator.comparing((String field) -> candidates.stream()
                                .filter(candidate -> candidate.fields().contains(field))
                                .count())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
