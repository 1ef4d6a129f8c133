package io.parkflow.platform.committee;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The park's own rules of the vote, version by version; none means the standard set. Rows are added and never changed,
/// so what was read is kept.
@Singleton
final class RuleSets {
    private static final String SELECT = """
            select version, quorum_base, quorum_numerator, quorum_denominator, fewest, pass_base, pass_numerator,
                pass_denominator, tie, chair_veto, fewest_seats, largest_seats, substitution, made_by, made_at
            from committee_rules where tenant_id = :tenant
            """;

    /// @param by who decided on it
    record Kept(VotingRules rules, UUID by, Instant at) {}

    private record Pin(UUID park, int version) {}

    private final Sql sql;
    private final Cache<Pin, VotingRules> known =
            Caffeine.newBuilder().maximumSize(5_000).build();

    RuleSets(Sql sql) {
        this.sql = sql;
    }

    /// What a meeting opened now would be held by.
    VotingRules now() {
        return findNewest().map(Kept::rules).orElse(VotingRules.USUAL);
    }

    Optional<Kept> findNewest() {
        return sql.of(SELECT + " order by version desc limit 1").find(RuleSets::kept);
    }

    /// What a meeting is held by: the version it was opened with; the newest while it is planned.
    VotingRules of(Meeting.State state, Optional<Integer> version) {
        return state == Meeting.State.PLANNED ? now() : version(version.orElse(0));
    }

    private VotingRules version(int version) {
        return version == 0
                ? VotingRules.USUAL
                : known.get(
                        new Pin(Tenancy.current().id(), version),
                        pin -> sql.of(SELECT + " and version = :version")
                                .with("version", pin.version())
                                .one(row -> kept(row).rules()));
    }

    /// Newest first.
    List<Kept> all() {
        return sql.of(SELECT + " order by version desc limit 100").list(RuleSets::kept);
    }

    /// @throws io.parkflow.ground.tenancy.DatabaseFault `committee_rules_pk` when somebody was faster
    void add(VotingRules rules, UUID by, Instant at) {
        sql.of("""
                        insert into committee_rules (tenant_id, version, quorum_base, quorum_numerator,
                            quorum_denominator, fewest, pass_base, pass_numerator, pass_denominator, tie, chair_veto,
                            fewest_seats, largest_seats, substitution, made_by, made_at)
                        values (:tenant, :version, :quorumBase, :quorumNumerator, :quorumDenominator, :fewest, :passBase,
                            :passNumerator, :passDenominator, :tie, :chairVeto, :fewestSeats, :largestSeats,
                            :substitution, :by, :at)
                        """)
                .with("version", rules.version())
                .with("quorumBase", rules.quorumBase())
                .with("quorumNumerator", rules.quorum().numerator())
                .with("quorumDenominator", rules.quorum().denominator())
                .with("fewest", rules.fewest())
                .with("passBase", rules.passBase())
                .with("passNumerator", rules.pass().numerator())
                .with("passDenominator", rules.pass().denominator())
                .with("tie", rules.tie())
                .with("chairVeto", rules.chairVeto())
                .with("fewestSeats", rules.fewestSeats())
                .with("largestSeats", rules.largestSeats())
                .with("substitution", rules.substitution())
                .with("by", by)
                .with("at", at)
                .change();
    }

    private static Kept kept(Row row) {
        return new Kept(
                new VotingRules(
                        row.integer("version"),
                        VotingRules.QuorumBase.valueOf(row.text("quorum_base")),
                        new Fraction(row.integer("quorum_numerator"), row.integer("quorum_denominator")),
                        row.integer("fewest"),
                        VotingRules.PassBase.valueOf(row.text("pass_base")),
                        new Fraction(row.integer("pass_numerator"), row.integer("pass_denominator")),
                        VotingRules.Tie.valueOf(row.text("tie")),
                        row.flag("chair_veto"),
                        row.integer("fewest_seats"),
                        row.integer("largest_seats"),
                        row.flag("substitution")),
                row.uuid("made_by"),
                row.instant("made_at"));
    }
}
