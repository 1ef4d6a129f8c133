package io.parkflow.platform.committee;

import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every feature that brings cases before the committee.
@Singleton
final class Rulings {
    private final List<Ruling> rulings;

    Rulings(List<Ruling> rulings) {
        this.rulings = List.copyOf(rulings);
    }

    Optional<Agenda> findAgenda(UUID caseId) {
        return rulings.stream()
                .flatMap(ruling -> ruling.agenda(caseId).stream())
                .findFirst();
    }

    /// @throws Rejected 409 when the case no longer waits for the committee
    void tell(Decision decision) {
        rulings.stream()
                .filter(ruling -> ruling.agenda(decision.caseId()).isPresent())
                .findFirst()
                .orElseThrow(() -> Rejected.conflict("committee.not-waiting"))
                .decided(decision);
    }
}
