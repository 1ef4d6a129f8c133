package io.parkflow.platform.publicity;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// What the check of an objection came to: upheld when the step's outcome is `upheld`.
@Singleton
final class ResolveObjection implements Verb {
    private final NoticeDesk desk;

    ResolveObjection(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "publicity.resolve";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.resolve(call.caseId(), call.given().outcome().equals("upheld"));
        return Map.of();
    }
}
