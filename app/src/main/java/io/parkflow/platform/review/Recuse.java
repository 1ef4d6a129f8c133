package io.parkflow.platform.review;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Recusals;
import jakarta.inject.Singleton;
import java.util.Map;

/// An expert steps aside because of an interest of their own (回避); the reason is kept, and the case no
/// longer exists for them.
@Singleton
final class Recuse implements Verb {
    private final Sheets sheets;
    private final Recusals recusals;

    Recuse(Sheets sheets, Recusals recusals) {
        this.sheets = sheets;
        this.recusals = recusals;
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
        recusals.add(call.caseId(), answer.member(), answer.comment().orElse(""));
        return Map.of();
    }
}
