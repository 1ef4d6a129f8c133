package io.parkflow.platform.committee;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A set of rules as people see it.
///
/// @param version 0 for the standard set
/// @param origin  `standard` or `park`
/// @param by      who decided on it
/// @param can     `change`
@Serdeable
record RulesSheet(
        int version,
        @Schema(allowableValues = {"standard", "park"}) String origin,
        VotingRules.QuorumBase quorumBase,
        Part quorum,
        int fewest,
        VotingRules.PassBase passBase,
        Part pass,
        VotingRules.Tie tie,
        boolean chairVeto,
        int fewestSeats,
        int largestSeats,
        boolean substitution,
        Optional<String> by,
        Optional<Instant> at,
        List<String> can) {

    /// For example two thirds.
    @Serdeable
    record Part(int numerator, int denominator) {
        static Part of(Fraction fraction) {
            return new Part(fraction.numerator(), fraction.denominator());
        }
    }

    static RulesSheet of(VotingRules rules) {
        return of(rules, Optional.empty(), Optional.empty(), List.of());
    }

    static RulesSheet of(VotingRules rules, Optional<String> by, Optional<Instant> at, List<String> can) {
        return new RulesSheet(
                rules.version(),
                rules.version() == 0 ? "standard" : "park",
                rules.quorumBase(),
                Part.of(rules.quorum()),
                rules.fewest(),
                rules.passBase(),
                Part.of(rules.pass()),
                rules.tie(),
                rules.chairVeto(),
                rules.fewestSeats(),
                rules.largestSeats(),
                rules.substitution(),
                by,
                at,
                can);
    }
}
