package io.parkflow.platform.committee;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Change;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.Version;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By which rules the committee votes. A change is a new version, for meetings that open from then on.
@Controller("/api/v1/committee/rules")
class RulesController {
    private final RuleSets sets;
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    RulesController(RuleSets sets, Members members, Journal journal, Clock clock) {
        this.sets = sets;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    @Serdeable
    record PartBody(@Nullable Integer numerator, @Nullable Integer denominator) {
        Fraction fraction() {
            return new Fraction(numerator == null ? 0 : numerator, denominator == null ? 0 : denominator);
        }
    }

    /// @param quorumBase `NON_RECUSED` or `ALL`
    /// @param passBase   `NON_RECUSED`, `ALL` or `PRESENT`
    /// @param tie        `FAILS`, or `CHAIR_DECIDES` where half is enough
    @Serdeable
    record Wanted(
            @Nullable String quorumBase,
            @Nullable PartBody quorum,
            @Nullable Integer fewest,
            @Nullable String passBase,
            @Nullable PartBody pass,
            @Nullable String tie,
            @Nullable Boolean chairVeto,
            @Nullable Integer fewestSeats,
            @Nullable Integer largestSeats,
            @Nullable Boolean substitution) {

        VotingRules read(int version, Flaws flaws) {
            VotingRules usual = VotingRules.USUAL;
            return new VotingRules(
                    version,
                    word(VotingRules.QuorumBase.class, "/quorumBase", quorumBase, usual.quorumBase(), flaws),
                    part("/quorum", quorum, flaws),
                    there("/fewest", fewest, flaws),
                    word(VotingRules.PassBase.class, "/passBase", passBase, usual.passBase(), flaws),
                    part("/pass", pass, flaws),
                    word(VotingRules.Tie.class, "/tie", tie, usual.tie(), flaws),
                    flag("/chairVeto", chairVeto, flaws),
                    there("/fewestSeats", fewestSeats, flaws),
                    there("/largestSeats", largestSeats, flaws),
                    flag("/substitution", substitution, flaws));
        }

        private static <E extends Enum<E>> E word(
                Class<E> words, String pointer, @Nullable String sent, E otherwise, Flaws flaws) {
            Optional<E> found = Arrays.stream(words.getEnumConstants())
                    .filter(word -> word.name().equals(sent))
                    .findFirst();
            if (found.isEmpty()) {
                flaws.add(Flaw.at(pointer, sent == null ? "problem.required" : "committee.rules-word"));
            }
            return found.orElse(otherwise);
        }

        private static Fraction part(String pointer, @Nullable PartBody sent, Flaws flaws) {
            flaws.need(pointer, sent);
            return sent == null ? Fraction.TWO_THIRDS : sent.fraction();
        }

        private static int there(String pointer, @Nullable Integer sent, Flaws flaws) {
            flaws.need(pointer, sent);
            return sent == null ? 5 : sent;
        }

        private static boolean flag(String pointer, @Nullable Boolean sent, Flaws flaws) {
            flaws.need(pointer, sent);
            return Boolean.TRUE.equals(sent);
        }
    }

    @Get
    @View
    @Allowed({Rights.COMMITTEE_VIEW, Rights.COMMITTEE_MEETINGS_MANAGE, Rights.COMMITTEE_VOTE, Rights.CATALOG_MANAGE})
    @Operation(operationId = "getCommitteeRules", summary = "The rules meetings opened now are held by")
    HttpResponse<RulesSheet> current() {
        Optional<RuleSets.Kept> kept = sets.findNewest();
        RulesSheet sheet = kept.map(this::sheet)
                .orElseGet(() -> RulesSheet.of(VotingRules.USUAL, Optional.empty(), Optional.empty(), can()));
        return Version.on(sheet, sheet.version());
    }

    @Get("/versions")
    @View
    @Allowed({Rights.CATALOG_MANAGE, Rights.COMMITTEE_MEETINGS_MANAGE, Rights.AUDIT_VIEW})
    @Operation(operationId = "listCommitteeRules", summary = "The park's own rules, newest first")
    Slice<RulesSheet> versions() {
        return Slice.all(sets.all().stream().map(this::sheet).toList());
    }

    @Put
    @Change
    @Allowed(Rights.CATALOG_MANAGE)
    @Operation(operationId = "changeCommitteeRules", summary = "A new version of the rules, for meetings opened later")
    HttpResponse<RulesSheet> change(HttpRequest<?> request, @Body Wanted sent) {
        int seen = Version.seen(request).number();
        int present = sets.now().version();
        Flaws flaws = new Flaws();
        VotingRules rules = sent.read(present + 1, flaws);
        RulesCheck.check(rules, flaws);
        flaws.refuse();
        if (seen != present) {
            throw Rejected.stale().with("version", present);
        }
        UUID me = Caller.current().member();
        sets.add(rules, me, clock.instant());
        journal.record(Fact.of("committee.rules.changed", "committee-rules", me)
                .with("version", rules.version())
                .with("quorum", rules.quorumBase() + " " + rules.quorum() + " " + rules.fewest())
                .with("pass", rules.passBase() + " " + rules.pass() + " " + rules.tie())
                .with("chairVeto", rules.chairVeto())
                .with("seats", rules.fewestSeats() + "–" + rules.largestSeats())
                .with("substitution", rules.substitution()));
        RulesSheet sheet = sheet(sets.findNewest().orElseThrow());
        return Version.on(sheet, sheet.version());
    }

    private RulesSheet sheet(RuleSets.Kept kept) {
        Map<UUID, String> names = members.names(List.of(kept.by()));
        return RulesSheet.of(
                kept.rules(), Optional.of(names.getOrDefault(kept.by(), "")), Optional.of(kept.at()), can());
    }

    private static List<String> can() {
        return Caller.current().may(Rights.CATALOG_MANAGE) ? List.of("change") : List.of();
    }
}
