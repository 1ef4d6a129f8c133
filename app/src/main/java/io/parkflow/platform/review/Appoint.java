package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks the named experts to review: experts of the park, nobody of the company itself, nobody who stepped aside.
@Singleton
final class Appoint implements Verb {
    private static final String ROLE = "EXPERT";

    private final Sheets sheets;
    private final Members members;
    private final CaseDesk cases;

    Appoint(Sheets sheets, Members members, CaseDesk cases) {
        this.sheets = sheets;
        this.members = members;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "review.appoint";
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
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        int panel = sheets.panel(call.caseId()) + 1;
        named.forEach(member -> sheets.ask(call.caseId(), panel, member));
        return Map.of();
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
