package io.parkflow.squad.blockers;

import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Responsible;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who verifies: the supervisor, or whoever raised it where the park's rules say so. Nobody verifies what they handled,
/// nor what they were named to handle, whoever did it for them.
@Singleton
final class Verifier implements Responsible {
    private static final String SUPERVISOR = "verify";
    private static final String RAISER = "verify-raiser";
    /// The step whoever takes a blocker names somebody for.
    private static final String NAMED = "l1";
    private static final Set<String> HANDLING = Set.of("FED_BACK", "BEYOND", "DISAGREED", "JUMPED");

    private final Blockers blockers;
    private final Rulebook rulebook;
    private final Provider<CaseDesk> cases;

    Verifier(Blockers blockers, Rulebook rulebook, Provider<CaseDesk> cases) {
        this.blockers = blockers;
        this.rulebook = rulebook;
        this.cases = cases;
    }

    @Override
    public Set<UUID> of(Case matter, Collection<String> steps) {
        return matter.workflow().equals(Raising.WORKFLOW) && steps.contains(NAMED)
                ? blockers.ofCase(matter.id())
                        .flatMap(Blocker::handler)
                        .map(Set::of)
                        .orElse(Set.of())
                : Set.of();
    }

    /// @param call of whoever feeds back
    /// @return the step it goes to
    String step(Blocker blocker, VerbCall call) {
        boolean wanted = rulebook.current().number("blocker", "raiserVerifies") > 0;
        return wanted && !handled(blocker, call).contains(blocker.raisedBy()) && hasStep(call.caseId())
                ? RAISER
                : SUPERVISOR;
    }

    private Set<UUID> handled(Blocker blocker, VerbCall call) {
        Set<UUID> handled = new HashSet<>(Set.of(call.given().member()));
        blocker.handler().ifPresent(handled::add);
        blockers.moves(blocker.id(), Optional.empty()).stream()
                .filter(move -> HANDLING.contains(move.kind()))
                .forEach(move -> move.by().ifPresent(handled::add));
        return handled;
    }

    /// A case that began before, or a park's own drawing, may not have it.
    private boolean hasStep(UUID caseId) {
        CaseDesk desk = cases.get();
        return desk.bundle(desk.known(caseId)).steps().containsKey(RAISER);
    }
}
