package io.parkflow.platform.cases;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The applicant has put right what was asked for.
@Singleton
final class AnswerCorrection implements Verb {
    private final Corrections corrections;

    AnswerCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "cases.answerCorrection";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        corrections.answer(call.caseId());
        return Map.of();
    }
}
