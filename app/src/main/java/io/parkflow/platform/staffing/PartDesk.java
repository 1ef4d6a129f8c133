package io.parkflow.platform.staffing;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.catalog.Bundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives and takes parts in a case. Inside the caller's transaction.
@Singleton
final class PartDesk {
    private final CaseDesk cases;
    private final Parts parts;
    private final Members members;
    private final Recusals recusals;
    private final Journal journal;

    PartDesk(CaseDesk cases, Parts parts, Members members, Recusals recusals, Journal journal) {
        this.cases = cases;
        this.parts = parts;
        this.members = members;
        this.recusals = recusals;
        this.journal = journal;
    }

    /// Those the workflow knows, in the order of their keys, and those somebody has all the same.
    List<PartController.Shown> of(Case matter, Locale locale) {
        Bundle bundle = cases.bundle(matter);
        Map<String, Parts.Part> given = parts.of(matter.id());
        Map<UUID, String> names =
                members.names(given.values().stream().map(Parts.Part::member).toList());
        Set<String> keys = known(bundle);
        keys.addAll(given.keySet());
        boolean may =
                Caller.current().may(Rights.CASES_MANAGE) && !matter.state().isOver();
        return keys.stream()
                .map(key -> shown(key, bundle, Optional.ofNullable(given.get(key)), names, may, locale))
                .toList();
    }

    private static Set<String> known(Bundle bundle) {
        Set<String> known = new TreeSet<>(bundle.parts().keySet());
        bundle.steps()
                .values()
                .forEach(step -> Optional.ofNullable(step.assign().part()).ifPresent(known::add));
        return known;
    }

    private static PartController.Shown shown(
            String key,
            Bundle bundle,
            Optional<Parts.Part> given,
            Map<UUID, String> names,
            boolean may,
            Locale locale) {
        return new PartController.Shown(
                key,
                Optional.ofNullable(bundle.parts().get(key))
                        .map(title -> title.in(locale))
                        .orElse(key),
                given.map(Parts.Part::member),
                given.map(part -> names.getOrDefault(part.member(), "")),
                bundle.steps().values().stream()
                        .filter(step -> key.equals(step.assign().part()))
                        .map(step -> step.name().in(locale))
                        .toList(),
                given.map(Parts.Part::version).orElse(0),
                may ? given.isPresent() ? List.of("give", "take") : List.of("give") : List.of());
    }

    /// @throws Rejected 409 when the case is over, 412 when somebody else gave it meanwhile
    void give(Case matter, PartController.Given given, Optional<Version> seen) {
        requireRunning(matter);
        Flaws flaws = new Flaws();
        String part = flaws.text("/part", given.part(), 40);
        if (!part.isEmpty() && !known(cases.bundle(matter)).contains(part)) {
            flaws.add(Flaw.at("/part", "cases.no-such-part"));
        }
        flaws.add(unfit(matter, given.memberId()));
        flaws.refuse();
        Parts.@Nullable Part before = parts.of(matter.id()).get(part);
        int version = before == null ? 0 : before.version();
        seen.ifPresent(match -> match.require(version, Map.of("version", version)));
        UUID member = Objects.requireNonNull(given.memberId());
        parts.put(matter.id(), part, member);
        journal.record(Fact.ofCase("work.case.partGiven", matter.id())
                .with("part", part)
                .with("before", before == null ? "" : before.member().toString())
                .with("member", member.toString()));
    }

    private Optional<Flaw> unfit(Case matter, @Nullable UUID member) {
        if (member == null || members.find(member).filter(Member::active).isEmpty()) {
            return Optional.of(Flaw.at("/memberId", "cases.no-such-member"));
        }
        boolean keepsOut = recusals.of(List.of(matter.id()))
                .getOrDefault(matter.id(), Set.of())
                .contains(member);
        return keepsOut
                ? Optional.of(Flaw.at(
                        "/memberId",
                        "work.keeps-out",
                        members.names(List.of(member)).getOrDefault(member, "")))
                : Optional.empty();
    }

    /// @throws Rejected 404 when nobody has it, 409 when the case is over, 412 when somebody else has it by now
    void take(Case matter, String part, Version seen) {
        requireRunning(matter);
        Parts.Part there = Optional.ofNullable(parts.of(matter.id()).get(part)).orElseThrow(Rejected::missing);
        seen.require(there.version(), Map.of("version", there.version()));
        if (!parts.take(there)) {
            throw Rejected.stale();
        }
        journal.record(Fact.ofCase("work.case.partTaken", matter.id())
                .with("part", part)
                .with("member", there.member().toString()));
    }

    private static void requireRunning(Case matter) {
        if (matter.state().isOver()) {
            throw Rejected.conflict("cases.over").with("can", List.of());
        }
    }
}
