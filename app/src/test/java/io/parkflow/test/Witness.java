package io.parkflow.test;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.outbox.Listener;
import io.parkflow.ground.outbox.Told;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers in which park the engine's jobs ran and facts were told.
@Singleton
public final class Witness implements Verb, Listener {
    public static final String VERB = "test.witness";

    private final Map<UUID, UUID> ran = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> heard = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return VERB;
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        ran.put(call.caseId(), Tenancy.current().id());
        return Map.of();
    }

    @Override
    public void heard(List<Told> facts) {
        facts.forEach(fact -> heard.put(fact.subjectId(), Tenancy.current().id()));
    }

    /// @return case → park its job ran in
    public Map<UUID, UUID> ran() {
        return Map.copyOf(ran);
    }

    /// @return subject → park its fact was told in
    public Map<UUID, UUID> heard() {
        return Map.copyOf(heard);
    }
}
