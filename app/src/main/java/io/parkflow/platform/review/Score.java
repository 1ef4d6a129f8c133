package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Binding;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/// Keeps what an expert gave.
@Singleton
final class Score implements Verb {
    private final Sheets sheets;
    private final Rubrics rubrics;
    private final Journal journal;

    Score(Sheets sheets, Rubrics rubrics, Journal journal) {
        this.sheets = sheets;
        this.rubrics = rubrics;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "review.score";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        VerbCall.Answer answer = call.given();
        Rubric rubric = rubrics.of(call);
        Sheet sheet = Sheet.read(rubric, Trees.of(answer.data()));
        UUID expert = answer.member();
        int panel = sheets.panel(call.caseId());
        if (!sheets.answer(call.caseId(), panel, expert, "scored", "")) {
            throw Rejected.conflict("review.answered");
        }
        Sheets.Kept kept = sheets.keep(call.caseId(), panel, expert, rubric, sheet);
        String bound = Binding.of("review/%s@%d".formatted(rubric.key(), rubric.version()), kept.digest(), Map.of());
        journal.record(Fact.ofCase("review.sheet.given", call.caseId())
                .at(call.step())
                .with("sheet", kept.id().toString())
                .with("bound", bound));
        return Map.of();
    }
}
