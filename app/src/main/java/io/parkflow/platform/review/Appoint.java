package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.draw.Draw;
import io.parkflow.platform.draw.DrawDesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Asks experts to review, named by hand or drawn by lot: experts of the park, nobody of the company itself, nobody who
/// stepped aside. Who says that they were drawn must send those who were.
@Singleton
final class Appoint implements Verb {
    static final String NAME = "review.appoint";
    static final String ROLE = "EXPERT";
    static final String DRAWN = "DRAWN";

    private final Sheets sheets;
    private final Members members;
    private final CaseDesk cases;
    private final DrawDesk draws;

    Appoint(Sheets sheets, Members members, CaseDesk cases, DrawDesk draws) {
        this.sheets = sheets;
        this.members = members;
        this.cases = cases;
        this.draws = draws;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Case matter = cases.known(call.caseId());
        List<UUID> named = named(call);
        List<UUID> recused = sheets.recused(call.caseId());
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            int at = i;
            problem(named.get(i), matter, recused).ifPresent(code -> flaws.add(Flaw.at("/experts/" + at, code)));
        }
        int panel = sheets.panel(call.caseId()) + 1;
        if (DRAWN.equals(call.given().data().get("method"))) {
            Step step = cases.bundle(matter).step(call.step());
            notDrawn(draws.of(new DrawDesk.Purpose(matter, call.step(), step, panel)), named)
                    .ifPresent(flaws::add);
        }
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        named.forEach(member -> sheets.ask(call.caseId(), panel, member));
        return Map.of();
    }

    private static Optional<Flaw> notDrawn(List<Draw> drawn, List<UUID> named) {
        if (drawn.isEmpty()) {
            return Optional.of(Flaw.at("/method", "review.draw-first"));
        }
        return Set.copyOf(drawn.getLast().drawn()).equals(Set.copyOf(named))
                ? Optional.empty()
                : Optional.of(Flaw.at("/experts", "review.not-the-drawn"));
    }

    private static List<UUID> named(VerbCall call) {
        return call.given().data().get("experts") instanceof List<?> all
                ? all.stream()
                        .map(id -> UUID.fromString(String.valueOf(id)))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Optional<String> problem(UUID id, Case matter, List<UUID> recused) {
        Optional<Member> member = members.find(id)
                .filter(Member::active)
                .filter(found -> members.roles(found.id()).contains(ROLE));
        if (member.isEmpty()) {
            return Optional.of("review.not-an-expert");
        }
        if (recused.contains(id)) {
            return Optional.of("review.stepped-aside");
        }
        boolean own = matter.resident().isPresent()
                && matter.resident().equals(member.get().resident());
        return own || id.equals(matter.starter()) ? Optional.of("review.own-company") : Optional.empty();
    }
}
