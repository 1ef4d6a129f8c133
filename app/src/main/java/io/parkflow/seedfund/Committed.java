package io.parkflow.seedfund;

import io.parkflow.engine.Workflows;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.committee.Agenda;
import io.parkflow.platform.committee.Decision;
import io.parkflow.platform.committee.Ruling;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the committee is asked and what follows from its decision: the money is reserved in the same transaction, so
/// without the money there is no decision.
@Singleton
final class Committed implements Ruling {
    private final Dossiers dossiers;
    private final Applications applications;
    private final CaseDesk cases;
    private final Ledger ledger;
    private final Workflows workflows;
    private final Journal journal;

    Committed(
            Dossiers dossiers,
            Applications applications,
            CaseDesk cases,
            Ledger ledger,
            Workflows workflows,
            Journal journal) {
        this.dossiers = dossiers;
        this.applications = applications;
        this.cases = cases;
        this.ledger = ledger;
        this.workflows = workflows;
        this.journal = journal;
    }

    @Override
    public Optional<Agenda> agenda(UUID caseId) {
        return applications
                .findOfCase(caseId)
                .filter(_ -> cases.known(caseId).state() == State.DECISION)
                .map(_ -> dossiers.of(caseId))
                .map(dossier -> new Agenda(
                        dossier.claim().project(), dossier.claim().company(), dossier.asked(), dossier.most()));
    }

    @Override
    public void decided(Decision decision) {
        decision.granted().ifPresent(granted -> reserve(decision, granted));
        String word = decision.outcome().name().toLowerCase(Locale.ROOT);
        if (!workflows.signal(decision.caseId(), "committee", Map.of("decision", word))) {
            throw Rejected.conflict("seedfund.not-waiting");
        }
    }

    private void reserve(Decision decision, Money granted) {
        Dossier dossier = dossiers.of(decision.caseId());
        ledger.commit(dossier.round().fund(), granted, decision.caseId(), "item:" + decision.itemId());
        applications.grant(dossier.application().id(), granted);
        journal.record(
                Fact.ofCase("seedfund.application.approved", decision.caseId()).with("amount", granted.toString()));
    }
}
