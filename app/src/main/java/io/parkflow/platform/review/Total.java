package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// Adds up a panel's sheets. Routes `review`: `pass`, `fail`, or `few` when too many stepped aside.
@Singleton
final class Total implements Verb {
    private final Sheets sheets;
    private final Rubrics rubrics;
    private final Journal journal;

    Total(Sheets sheets, Rubrics rubrics, Journal journal) {
        this.sheets = sheets;
        this.rubrics = rubrics;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "review.total";
    }

    @Override
    public Set<String> sets() {
        return Set.of("review");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        int panel = sheets.panel(call.caseId());
        Sheets.Given given = sheets.given(call.caseId(), panel);
        Totals totals = Totals.of(rubrics.of(call.caseId()), given.totals(), given.vetoed());
        sheets.keep(call.caseId(), panel, totals);
        String result = totals.result().word();
        journal.record(Fact.ofCase("review.result." + result, call.caseId())
                .with("panel", panel)
                .with("sheets", given.totals().size())
                .with("vetoed", given.vetoed())
                .with("mean", totals.mean().map(Object::toString).orElse("")));
        return Map.of("review", result);
    }
}
