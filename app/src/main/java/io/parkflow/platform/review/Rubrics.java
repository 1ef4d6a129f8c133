package io.parkflow.platform.review;

import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Rubrics as the case's own version has them.
@Singleton
final class Rubrics {
    private final CaseDesk cases;
    private final Catalog catalog;

    Rubrics(CaseDesk cases, Catalog catalog) {
        this.cases = cases;
        this.catalog = catalog;
    }

    /// The rubric of the step a person answers.
    Rubric of(VerbCall call) {
        Case matter = cases.known(call.caseId());
        return read(matter, cases.bundle(matter).step(call.step()).findRubric().orElseThrow());
    }

    /// The one rubric the case is judged by.
    Rubric of(UUID caseId) {
        Case matter = cases.known(caseId);
        return read(matter, cases.bundle(matter).rubrics().getFirst());
    }

    private Rubric read(Case matter, String key) {
        return catalog.edition(matter.workflow(), matter.workflowVersion())
                .findPart("rubrics", key)
                .map(part -> Trees.read(part, Rubric.class))
                .orElseThrow(Rejected::missing);
    }
}
