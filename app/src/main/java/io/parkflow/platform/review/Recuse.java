package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.Map;

/// An expert steps aside because of an interest of their own (回避); the reason is kept.
@Singleton
final class Recuse implements Verb {
    private final Sheets sheets;

    Recuse(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "review.recuse";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        VerbCall.Answer answer = call.given();
        int panel = sheets.panel(call.caseId());
        if (!sheets.answer(
                call.caseId(),
                panel,
                answer.member(),
                "recused",
                answer.comment().orElse(""))) {
            throw Rejected.conflict("review.answered");
        }
        return Map.of();
    }
}
