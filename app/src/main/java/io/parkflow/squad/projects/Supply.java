package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/// Lays the registration as it stands now before whoever reviews and decides: what more was asked for is supplied, or
/// the time for it is over.
@Singleton
final class Supply implements Verb {
    static final String NAME = "projects.supply";

    private final Setup setup;
    private final CaseDesk cases;
    private final Catalog catalog;
    private final Submissions submissions;

    Supply(Setup setup, CaseDesk cases, Catalog catalog, Submissions submissions) {
        this.setup = setup;
        this.cases = cases;
        this.catalog = catalog;
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = setup.of(call);
        Case matter = cases.known(call.caseId());
        UUID by = call.answer().map(VerbCall.Answer::member).orElse(matter.starter());
        int version = catalog.form(matter.workflow(), matter.workflowVersion(), Setup.FORM)
                .version();
        submissions.add(matter.id(), call.step(), Setup.FORM, version, Setup.registration(project), by);
        return Map.of();
    }
}
