package io.parkflow.platform.publicity;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// The time for objections is over. Routes `objected`.
@Singleton
final class CloseNotice implements Verb {
    private final NoticeDesk desk;

    CloseNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "publicity.close";
    }

    @Override
    public Set<String> sets() {
        return Set.of("objected");
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        return Map.of("objected", desk.close(call.caseId()));
    }
}
