package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/// Keeps what an expert gave.
@Singleton
final class Score implements Verb {
    private final Sheets sheets;
    private final Rubrics rubrics;

    Score(Sheets sheets, Rubrics rubrics) {
        this.sheets = sheets;
        this.rubrics = rubrics;
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
        sheets.keep(call.caseId(), panel, expert, rubric, sheet);
        return Map.of();
    }
}
