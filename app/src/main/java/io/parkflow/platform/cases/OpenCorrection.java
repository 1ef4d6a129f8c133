package io.parkflow.platform.cases;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.forms.Form;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Asks the applicant to put named fields of the opening form right. Answers `correctionFields` of the step's form.
@Singleton
final class OpenCorrection implements Verb {
    private static final int USUAL_LIMIT = 2;

    private final CaseDesk desk;
    private final Catalog catalog;
    private final Corrections corrections;

    OpenCorrection(CaseDesk desk, Catalog catalog, Corrections corrections) {
        this.desk = desk;
        this.catalog = catalog;
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "cases.openCorrection";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Case matter = desk.known(call.caseId());
        Bundle bundle = desk.bundle(matter);
        int most = bundle.limits().getOrDefault("corrections", USUAL_LIMIT);
        if (corrections.count(matter.id()) >= most) {
            throw Rejected.rule("cases.correction-limit", most);
        }
        Form form = catalog.form(
                matter.workflow(),
                matter.workflowVersion(),
                bundle.start().findForm().orElseThrow());
        List<String> fields = fields(call);
        List<Flaw> flaws = fields.stream()
                .filter(field -> form.findField(field).isEmpty())
                .map(field -> Flaw.at("/data/correctionFields", "cases.no-such-field", field))
                .toList();
        if (fields.isEmpty()) {
            flaws = List.of(Flaw.at("/data/correctionFields", "cases.correction-fields"));
        }
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        VerbCall.Answer answer = call.given();
        corrections.ask(matter.id(), form.key(), fields, answer.comment().orElse(""), answer.member());
        return Map.of();
    }

    private static List<String> fields(VerbCall call) {
        return call.given().data().get("correctionFields") instanceof List<?> named
                ? named.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
