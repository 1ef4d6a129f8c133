package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges an accepted application by the terms of its call. Routes `eligibility`: `pass`, `fail` or `doubt`.
@Singleton
final class CheckEligibility implements Verb {
    private final Dossiers dossiers;
    private final Applications applications;
    private final Judgement judgement;
    private final CaseDesk cases;
    private final Journal journal;

    CheckEligibility(
            Dossiers dossiers, Applications applications, Judgement judgement, CaseDesk cases, Journal journal) {
        this.dossiers = dossiers;
        this.applications = applications;
        this.judgement = judgement;
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.checkEligibility";
    }

    @Override
    public Set<String> sets() {
        return Set.of("eligibility");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Dossier dossier = dossiers.of(call.caseId());
        applications.restate(dossier.application().id(), dossier.claim());
        List<Finding> findings =
                judgement.of(dossier.application(), dossier.claim()).findings();
        String result = Eligibility.result(findings).name().toLowerCase(Locale.ROOT);
        cases.move(call.caseId(), State.ACCEPTED, Optional.empty());
        journal.record(Fact.ofCase("seedfund.application.eligibility-" + result, call.caseId())
                .with("rules", rules(findings))
                .with("clauses", clauses(dossier.round(), findings)));
        return Map.of("eligibility", result);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.result() != Finding.Result.PASS)
                .map(Finding::rule)
                .toList();
    }

    /// The ground of what did not pass, in the park's own language.
    private static List<String> clauses(Round round, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.result() != Finding.Result.PASS)
                .map(finding -> ApplicationViews.clause(round, finding, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
