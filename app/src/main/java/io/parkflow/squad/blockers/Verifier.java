package io.parkflow.squad.blockers;

import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Who verifies: the supervisor, or whoever raised it where the park's rules say so. Nobody verifies what they handled.
@Singleton
final class Verifier {
    private static final String SUPERVISOR = "verify";
    private static final String RAISER = "verify-raiser";
    private static final Set<String> HANDLING = Set.of("FED_BACK", "BEYOND", "DISAGREED", "JUMPED");

    private final Blockers blockers;
    private final Rulebook rulebook;
    private final Provider<CaseDesk> cases;

    Verifier(Blockers blockers, Rulebook rulebook, Provider<CaseDesk> cases) {
        this.blockers = blockers;
        this.rulebook = rulebook;
        this.cases = cases;
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
        blockers.moves(blocker.id()).stream()
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
