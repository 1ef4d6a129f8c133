package io.parkflow.platform.publicity;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// Shows the case to the public for the time the workflow names `publicity`.
@Singleton
final class OpenNotice implements Verb {
    private final NoticeDesk desk;

    OpenNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "publicity.open";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.open(call.caseId(), call.stepId());
        return Map.of();
    }
}
