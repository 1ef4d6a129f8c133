package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Submissions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Pays: amount as resolved, account in the company's own name, everything found right by the checker, and reserved
/// in the fund. The same step never pays twice.
@Singleton
final class Disburse implements Verb {
    private static final List<String> AGREEMENTS = List.of("payeeAgrees", "amountAgrees", "receiptAgrees");

    private final Dossiers dossiers;
    private final Submissions submissions;
    private final Ledger ledger;
    private final Journal journal;

    Disburse(Dossiers dossiers, Submissions submissions, Ledger ledger, Journal journal) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "seedfund.disburse";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Dossier dossier = dossiers.of(call.caseId());
        Claim made = submissions
                .findNewest(call.caseId(), "disburse-make")
                .map(paper -> new Claim(paper.data()))
                .orElseThrow();
        Voucher.require(made.amount().orElseThrow(), dossier.granted());
        refuse(Stream.concat(disagreements(call), payee(call, made, dossier)).toList());
        ledger.pay(dossier.round().fund(), dossier.granted(), call.caseId(), call.stepId());
        journal.record(Fact.ofCase("seedfund.application.disbursed", call.caseId())
                .at(call.step())
                .with("amount", dossier.granted().toString())
                .with("instrument", dossier.claim().instrument()));
        return Map.of();
    }

    private static Stream<Flaw> disagreements(VerbCall call) {
        return AGREEMENTS.stream()
                .filter(field -> !Boolean.TRUE.equals(call.given().data().get(field)))
                .map(field -> Flaw.at("/" + field, "seedfund.checker-disagrees"));
    }

    private Stream<Flaw> payee(VerbCall call, Claim made, Dossier dossier) {
        String company = dossier.claim().company();
        String account = submissions
                .findNewest(call.caseId(), "agreement-applicant")
                .flatMap(paper -> new Claim(paper.data()).text("accountName"))
                .orElse("");
        boolean same = made.text("payee").filter(company::equals).isPresent() && account.equals(company);
        return same ? Stream.empty() : Stream.of(Flaw.at("", "seedfund.payee-differs", company));
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
    }
}
