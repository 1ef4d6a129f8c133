package io.parkflow.seedfund;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import jakarta.inject.Singleton;
import java.util.Map;

/// The time for objections is over. Routes `objected`.
@Singleton
final class ClosePublicity implements Verb {

    @Override
    public String name() {
        return "seedfund.closePublicity";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        return Map.of("objected", false);
    }
}
