package io.parkflow.platform.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a step that many answer is decided. One after the other is the drawing's to say, with any of these.
///
/// @param policy  `all`: one who does not pass it decides; `any`: one who passes it decides; `ratio`: the share of
/// weight
///                that passes it; `votes`: the weight that passes it
/// @param pass    outcome that counts as passing
/// @param fail    outcome the step has when it is not passed
/// @param share   for `ratio`, above 0, at most 1
/// @param votes   for `votes`
/// @param weights role → weight of a vote; the heaviest of a person's counts, 1 without any
/// @param into    boolean routing field that tells the drawing to call off the rest
public record Completion(
        String policy,
        String pass,
        String fail,
        @Nullable BigDecimal share,
        @Nullable BigDecimal votes,
        Map<String, BigDecimal> weights,
        String into) {
    private static final BigDecimal SOME = new BigDecimal("0.01");
    private static final Set<String> POLICIES = Set.of("all", "any", "ratio", "votes");

    // what a file leaves out is empty
    public Completion {
        weights = weights == null ? Map.of() : Map.copyOf(weights);
    }

    /// What is wrong with it, in words for the author.
    List<String> flaws(Set<String> outcomes, Map<String, String> routing) {
        List<String> flaws = new ArrayList<>();
        if (!POLICIES.contains(policy)) {
            flaws.add("policy is one of " + POLICIES.stream().sorted().toList());
        }
        if (!outcomes.containsAll(Set.of(pass, fail)) || pass.equals(fail)) {
            flaws.add("pass and fail are two outcomes of the step");
        }
        if (!"boolean".equals(routing.get(into))) {
            flaws.add("into is a routing field of kind boolean");
        }
        if (policy.equals("ratio") && (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            flaws.add("share lies above 0 and is at most 1");
        }
        if (policy.equals("votes") && (votes == null || votes.signum() <= 0)) {
            flaws.add("votes lie above 0");
        }
        if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)) {
            flaws.add("weights are not negative");
        }
        return flaws;
    }

    public BigDecimal weight(Set<String> roles) {
        return weights.entrySet().stream()
                .filter(entry -> roles.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }

    /// The most that somebody not known yet may weigh.
    public BigDecimal heaviest() {
        return weights.values().stream()
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE);
    }

    /// The result, as soon as no vote that is still out can change it.
    ///
    /// @param passing weight of the votes that pass it
    /// @param cast    weight of all votes cast
    /// @param out     weight of the votes that are still out, at the most
    public Optional<Boolean> result(BigDecimal passing, BigDecimal cast, BigDecimal out) {
        BigDecimal all = cast.add(out);
        BigDecimal against = cast.subtract(passing);
        BigDecimal needed = switch (policy) {
            case "any" -> SOME;
            case "ratio" -> all.multiply(share == null ? BigDecimal.ONE : share);
            case "votes" -> votes == null ? all : votes;
            default -> all;
        };
        if (policy.equals("all")) {
            return against.signum() > 0 ? Optional.of(false) : out.signum() == 0 ? Optional.of(true) : Optional.empty();
        }
        if (passing.compareTo(needed) >= 0) {
            return Optional.of(true);
        }
        return passing.add(out).compareTo(needed) < 0 || out.signum() == 0 ? Optional.of(false) : Optional.empty();
    }
}
